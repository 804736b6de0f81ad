-- AlterTable
ALTER TABLE "Batch" ADD COLUMN     "args" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "checkedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "correlationId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "finishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "fromId" TEXT,
ADD COLUMN     "generation" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "pausedBecause" TEXT,
ADD COLUMN     "pilot" INTEGER,
ADD COLUMN     "pilotEndedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ready" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "requestedById" TEXT,
ADD COLUMN     "runningSince" TIMESTAMPTZ(3),
ADD COLUMN     "skipped" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "source" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "startedAt" TIMESTAMPTZ(3),
ADD COLUMN     "startsAt" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'DRAFT',
ADD COLUMN     "unknownIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "strict" SET DEFAULT false;

-- AlterTable
ALTER TABLE "Operation" ADD COLUMN     "admittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "batchSeq" INTEGER;

-- CreateTable
CREATE TABLE "BatchItem" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "campaignId" TEXT NOT NULL,
    "args" JSONB NOT NULL DEFAULT '{}',
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "generation" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "stale" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT,
    "heldById" TEXT,

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BatchItem_batchId_seq_idx" ON "BatchItem"("batchId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "BatchItem_batchId_campaignId_key" ON "BatchItem"("batchId", "campaignId");

-- CreateIndex
CREATE INDEX "Operation_batchId_status_idx" ON "Operation"("batchId", "status");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

-- An operation that waits in its batch is open too: at most one of a kind on a campaign.
DROP INDEX "Operation_open_key";
CREATE UNIQUE INDEX "Operation_open_key" ON "Operation"("accountId", "campaignId", kind)
  WHERE status IN ('QUEUED', 'PENDING', 'SENDING', 'UNKNOWN', 'CHECKING', 'NEEDS_REVIEW');

-- Admission takes a batch's operations in their order, a window's worth at a time.
CREATE INDEX "Operation_queued_idx" ON "Operation"("batchId", "batchSeq") WHERE status = 'QUEUED';

-- The next one to send is found beside thousands that wait or are done.
CREATE INDEX "Operation_pending_idx" ON "Operation"("accountId", lane, "createdAt") WHERE status = 'PENDING';

-- What every turn of the worker asks for; a company's history of batches stays out of it.
CREATE INDEX "Batch_moving_idx" ON "Batch"("accountId", state) WHERE state IN ('SCHEDULED', 'RUNNING');
CREATE INDEX "Batch_draft_idx" ON "Batch"("accountId") WHERE state = 'DRAFT';

-- Batches from before had no state and no items.
UPDATE "Operation" SET "admittedAt" = "createdAt";
UPDATE "Operation" o SET "batchSeq" = n.seq
  FROM (SELECT id, row_number() OVER (PARTITION BY "batchId" ORDER BY "createdAt", id) AS seq FROM "Operation") n
  WHERE o.id = n.id AND o."batchId" IS NOT NULL;
INSERT INTO "BatchItem" (id, "batchId", seq, "campaignId", args, generation, "checkedAt")
  SELECT id, "batchId", "batchSeq", "campaignId", args, 1, "createdAt" FROM "Operation" WHERE "batchId" IS NOT NULL
  ON CONFLICT DO NOTHING;
UPDATE "Batch" b SET strict = true, "checkedAt" = b."createdAt", "startedAt" = b."createdAt",
  "runningSince" = b."createdAt", ready = n.ready, total = n.ready, "checkedCount" = n.ready,
  state = CASE WHEN n.open > 0 THEN 'RUNNING' ELSE 'DONE' END,
  "finishedAt" = CASE WHEN n.open > 0 THEN NULL ELSE coalesce(n."finishedAt", b."createdAt") END
  FROM (
    SELECT b.id, count(o.id) AS ready, max(o."finishedAt") AS "finishedAt",
      count(*) FILTER (WHERE o.status IN ('PENDING', 'SENDING', 'UNKNOWN', 'CHECKING')) AS open
    FROM "Batch" b LEFT JOIN "Operation" o ON o."batchId" = b.id GROUP BY b.id
  ) n WHERE n.id = b.id;
