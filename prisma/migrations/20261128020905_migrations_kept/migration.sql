-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "autoAccepted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Migration" (
    "accountId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "own" BOOLEAN NOT NULL,
    "useCase" TEXT NOT NULL,
    "brandName" TEXT,
    "initiator" TEXT NOT NULL,
    "downstreamId" TEXT,
    "fromId" TEXT,
    "toId" TEXT,
    "stage" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "party" TEXT,
    "covered" INTEGER,
    "wanted" INTEGER,
    "expiresAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Migration_pkey" PRIMARY KEY ("accountId","campaignId","startedAt")
);

-- CreateIndex
CREATE INDEX "Migration_accountId_open_expiresAt_idx" ON "Migration"("accountId", "open", "expiresAt");

-- CreateIndex
CREATE INDEX "Migration_accountId_startedAt_idx" ON "Migration"("accountId", "startedAt" DESC);

-- AddForeignKey
ALTER TABLE "Migration" ADD CONSTRAINT "Migration_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
