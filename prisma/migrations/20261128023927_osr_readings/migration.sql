-- CreateTable
CREATE TABLE "OsrReading" (
    "accountId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "msgClass" TEXT,
    "activeMnos" INTEGER[],
    "total" INTEGER NOT NULL DEFAULT 0,
    "phones" JSONB NOT NULL DEFAULT '[]',
    "problem" TEXT,

    CONSTRAINT "OsrReading_pkey" PRIMARY KEY ("accountId","campaignId")
);

-- CreateIndex
CREATE INDEX "OsrReading_requestedAt_idx" ON "OsrReading"("requestedAt");

-- AddForeignKey
ALTER TABLE "OsrReading" ADD CONSTRAINT "OsrReading_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
