-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "brandEin" TEXT,
ADD COLUMN     "cspId" TEXT,
ADD COLUMN     "liveChain" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "liveRole" TEXT,
ADD COLUMN     "provChain" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "provRole" TEXT,
ADD COLUMN     "requestedMnos" INTEGER[];

-- AlterTable
ALTER TABLE "Operation" ADD COLUMN     "afterId" TEXT;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "mnoIds" INTEGER[];
