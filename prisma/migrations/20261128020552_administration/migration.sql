-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "accountDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "accountProblem" TEXT,
ADD COLUMN     "accountReadAt" TIMESTAMPTZ(3),
ADD COLUMN     "profile" JSONB,
ADD COLUMN     "subscriptions" JSONB,
ADD COLUMN     "webhookCategories" TEXT[] DEFAULT ARRAY['CAMPAIGN', 'BRAND', 'CSP']::TEXT[];

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "disabledAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PasswordLink" (
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "PasswordLink_userId_idx" ON "PasswordLink"("userId");

-- CreateIndex
CREATE INDEX "WebhookEvent_accountId_id_idx" ON "WebhookEvent"("accountId", "id" DESC);

-- AddForeignKey
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Finds the repetitions of an event; most events have none.
create index "WebhookEvent_repetitions" on "WebhookEvent" ("duplicateOf") where "duplicateOf" is not null;
