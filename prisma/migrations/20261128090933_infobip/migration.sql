-- DropIndex
DROP INDEX "WebhookEvent_accountId_status_id_idx";

-- AlterTable
ALTER TABLE "WebhookEvent" ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "sender" TEXT NOT NULL DEFAULT 'TCR';

-- CreateTable
CREATE TABLE "InfobipConnection" (
    "accountId" TEXT NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "importBaseUrl" TEXT,
    "apiKeySealed" TEXT NOT NULL,
    "nnid" TEXT,
    "webhookSecurity" TEXT NOT NULL DEFAULT 'BASIC',
    "webhookHeader" TEXT NOT NULL DEFAULT 'x-infobip-signature',
    "webhookSecretSealed" TEXT NOT NULL,
    "pools" JSONB NOT NULL DEFAULT '[]',
    "subscription" JSONB,
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "lastEventAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InfobipConnection_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "InfobipCampaign" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "campaignId" TEXT,
    "name" TEXT,
    "stage" TEXT,
    "feedback" JSONB,
    "networks" JSONB NOT NULL DEFAULT '{}',
    "poolId" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "toldBy" BIGINT,
    "problem" TEXT,

    CONSTRAINT "InfobipCampaign_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE INDEX "InfobipConnection_dueAt_idx" ON "InfobipConnection"("dueAt");

-- CreateIndex
CREATE INDEX "InfobipCampaign_accountId_campaignId_idx" ON "InfobipCampaign"("accountId", "campaignId");

-- CreateIndex
CREATE INDEX "InfobipCampaign_dueAt_idx" ON "InfobipCampaign"("dueAt");

-- CreateIndex
CREATE INDEX "WebhookEvent_accountId_sender_status_id_idx" ON "WebhookEvent"("accountId", "sender", "status", "id");

-- AddForeignKey
ALTER TABLE "InfobipConnection" ADD CONSTRAINT "InfobipConnection_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InfobipCampaign" ADD CONSTRAINT "InfobipCampaign_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
