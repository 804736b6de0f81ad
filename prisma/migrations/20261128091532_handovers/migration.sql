-- CreateTable
CREATE TABLE "Handover" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nnid" TEXT,
    "osrContext" TEXT NOT NULL DEFAULT '',
    "windowStart" TIMESTAMPTZ(3),
    "windowMinutes" INTEGER,
    "createdBy" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverCampaign" (
    "id" TEXT NOT NULL,
    "handoverId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "wave" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'ACTIVE',
    "step" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "poolId" TEXT,
    "subId" TEXT,
    "takeNumbersAt" TIMESTAMPTZ(3),
    "operationId" TEXT,
    "externalId" TEXT,
    "externalStage" TEXT,
    "problem" TEXT,
    "nextStep" TEXT,
    "switchedAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "trafficAt" TIMESTAMPTZ(3),
    "restoredAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "polledAt" TIMESTAMPTZ(3),
    "alertedAfter" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HandoverCampaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandoverNumber" (
    "rowId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "formerNnid" TEXT,
    "importedAt" TIMESTAMPTZ(3),
    "addedAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "HandoverNumber_pkey" PRIMARY KEY ("rowId","number")
);

-- CreateTable
CREATE TABLE "HandoverStep" (
    "rowId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HandoverStep_pkey" PRIMARY KEY ("rowId","step")
);

-- CreateTable
CREATE TABLE "HandoverPrerequisite" (
    "accountId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "byId" TEXT,

    CONSTRAINT "HandoverPrerequisite_pkey" PRIMARY KEY ("accountId","provider","key")
);

-- CreateIndex
CREATE INDEX "Handover_accountId_createdAt_idx" ON "Handover"("accountId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "HandoverCampaign_accountId_campaignId_idx" ON "HandoverCampaign"("accountId", "campaignId");

-- CreateIndex
CREATE INDEX "HandoverCampaign_dueAt_idx" ON "HandoverCampaign"("dueAt");

-- CreateIndex
CREATE INDEX "HandoverCampaign_accountId_externalId_idx" ON "HandoverCampaign"("accountId", "externalId");

-- CreateIndex
CREATE INDEX "HandoverCampaign_operationId_idx" ON "HandoverCampaign"("operationId");

-- CreateIndex
CREATE UNIQUE INDEX "HandoverCampaign_handoverId_campaignId_key" ON "HandoverCampaign"("handoverId", "campaignId");

-- CreateIndex
CREATE INDEX "HandoverNumber_number_idx" ON "HandoverNumber"("number");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverCampaign" ADD CONSTRAINT "HandoverCampaign_handoverId_fkey" FOREIGN KEY ("handoverId") REFERENCES "Handover"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverNumber" ADD CONSTRAINT "HandoverNumber_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "HandoverCampaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverStep" ADD CONSTRAINT "HandoverStep_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "HandoverCampaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandoverPrerequisite" ADD CONSTRAINT "HandoverPrerequisite_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A campaign is in one open hand-over at a time.
CREATE UNIQUE INDEX "HandoverCampaign_open_key" ON "HandoverCampaign"("accountId", "campaignId")
  WHERE state IN ('ACTIVE', 'ROLLING_BACK');
