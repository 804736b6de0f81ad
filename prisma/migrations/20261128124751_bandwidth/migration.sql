-- AlterTable
ALTER TABLE "HandoverNumber" ADD COLUMN     "linkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "nnid" TEXT,
ADD COLUMN     "orderId" TEXT;

-- CreateTable
CREATE TABLE "BandwidthConnection" (
    "accountId" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "tokenUrl" TEXT,
    "bandwidthAccountId" TEXT NOT NULL,
    "authKind" TEXT NOT NULL DEFAULT 'OAUTH2',
    "clientId" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "mayChooseNnid" BOOLEAN NOT NULL DEFAULT false,
    "callbackSecretSealed" TEXT NOT NULL,
    "subscription" JSONB,
    "listReadAt" TIMESTAMPTZ(3),
    "listDueAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "lastEventAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BandwidthConnection_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "BandwidthCampaign" (
    "accountId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "description" TEXT,
    "messageClass" TEXT,
    "createdOn" TIMESTAMPTZ(3),
    "status" TEXT,
    "secondaryDca" TEXT,
    "declineReason" TEXT,
    "networks" JSONB NOT NULL DEFAULT '[]',
    "numberCount" INTEGER,
    "numbersReadAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "goneAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "BandwidthCampaign_pkey" PRIMARY KEY ("accountId","campaignId")
);

-- CreateTable
CREATE TABLE "BandwidthOrder" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerOrderId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "createdOn" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "toldBy" BIGINT,
    "problem" TEXT,

    CONSTRAINT "BandwidthOrder_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "BandwidthConnection_dueAt_idx" ON "BandwidthConnection"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "BandwidthConnection_baseUrl_bandwidthAccountId_key" ON "BandwidthConnection"("baseUrl", "bandwidthAccountId");

-- CreateIndex
CREATE INDEX "BandwidthCampaign_dueAt_idx" ON "BandwidthCampaign"("dueAt");

-- CreateIndex
CREATE INDEX "BandwidthOrder_dueAt_idx" ON "BandwidthOrder"("dueAt");

-- AddForeignKey
ALTER TABLE "BandwidthConnection" ADD CONSTRAINT "BandwidthConnection_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BandwidthCampaign" ADD CONSTRAINT "BandwidthCampaign_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BandwidthOrder" ADD CONSTRAINT "BandwidthOrder_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
