-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('CSP', 'DCA');

-- CreateEnum
CREATE TYPE "Environment" AS ENUM ('SANDBOX', 'STAGING', 'PRODUCTION');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('VIEWER', 'USER', 'MANAGER', 'ADMIN');

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "companyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AccountKind" NOT NULL DEFAULT 'CSP',
    "environment" "Environment" NOT NULL,
    "baseUrl" TEXT NOT NULL,
    "apiKeySealed" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "previousSecretSealed" TEXT,
    "previousSecretUntil" TIMESTAMPTZ(3),
    "webhookUrl" TEXT,
    "migrationSupported" BOOLEAN,
    "migrationAutoComplete" BOOLEAN,
    "settingsReadAt" TIMESTAMPTZ(3),
    "syncRequestedAt" TIMESTAMPTZ(3),
    "syncStartedAt" TIMESTAMPTZ(3),
    "syncHeartbeatAt" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3),
    "syncDone" INTEGER NOT NULL DEFAULT 0,
    "syncTotal" INTEGER NOT NULL DEFAULT 0,
    "syncProblem" TEXT,
    "lastEventAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT 'system',
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","accountId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "accountId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "own" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "useCase" TEXT NOT NULL,
    "subUseCases" TEXT[],
    "brandId" TEXT NOT NULL,
    "brandName" TEXT,
    "soleProprietor" BOOLEAN NOT NULL DEFAULT false,
    "mock" BOOLEAN NOT NULL DEFAULT false,
    "resellerId" TEXT,
    "resellerName" TEXT,
    "referenceId" TEXT,
    "registeredOn" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "liveDownId" TEXT,
    "liveDownStatus" TEXT,
    "liveDownAt" TIMESTAMPTZ(3),
    "liveDownStatusAt" TIMESTAMPTZ(3),
    "liveDownExplanation" TEXT,
    "liveUpId" TEXT,
    "liveUpStatus" TEXT,
    "liveUpAt" TIMESTAMPTZ(3),
    "liveUpStatusAt" TIMESTAMPTZ(3),
    "liveUpExplanation" TEXT,
    "provDownId" TEXT,
    "provDownStatus" TEXT,
    "provDownAt" TIMESTAMPTZ(3),
    "provDownStatusAt" TIMESTAMPTZ(3),
    "provDownExplanation" TEXT,
    "provUpId" TEXT,
    "provUpStatus" TEXT,
    "provUpAt" TIMESTAMPTZ(3),
    "provUpStatusAt" TIMESTAMPTZ(3),
    "provUpExplanation" TEXT,
    "previouslyAccepted" BOOLEAN NOT NULL DEFAULT false,
    "migrationStatus" TEXT,
    "migrationCreatedAt" TIMESTAMPTZ(3),
    "migrationExpiresAt" TIMESTAMPTZ(3),
    "migrationReason" TEXT,
    "migrationInitiator" TEXT NOT NULL DEFAULT 'unknown',
    "mnoStates" JSONB NOT NULL DEFAULT '{}',
    "mnosBefore" INTEGER[],
    "mnosProvisional" INTEGER[],
    "mnosBeforeRead" BOOLEAN NOT NULL DEFAULT false,
    "mnosProvisionalRead" BOOLEAN NOT NULL DEFAULT false,
    "carrierTerms" TEXT,
    "stage" TEXT NOT NULL DEFAULT 'NONE',
    "eligible" BOOLEAN,
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "listedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "factsReadAt" TIMESTAMPTZ(3),
    "rereadDueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("accountId","campaignId")
);

-- CreateTable
CREATE TABLE "Partner" (
    "accountId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "migrationSupported" BOOLEAN NOT NULL,
    "soleProprietorEnabled" BOOLEAN NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "refusedAt" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Brand" (
    "accountId" TEXT NOT NULL,
    "brandId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "entityType" TEXT,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("accountId","brandId")
);

-- CreateTable
CREATE TABLE "Reseller" (
    "accountId" TEXT NOT NULL,
    "resellerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reseller_pkey" PRIMARY KEY ("accountId","resellerId")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "strict" BOOLEAN NOT NULL DEFAULT true,
    "total" INTEGER NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Operation" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "args" JSONB NOT NULL,
    "prepared" BOOLEAN NOT NULL DEFAULT false,
    "baseline" JSONB,
    "lane" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "code" TEXT,
    "message" TEXT,
    "batchId" TEXT,
    "requestedBy" TEXT NOT NULL,
    "requestedById" TEXT,
    "correlationId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Operation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperationAttempt" (
    "id" BIGSERIAL NOT NULL,
    "operationId" TEXT NOT NULL,
    "fence" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,

    CONSTRAINT "OperationAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateSlot" (
    "accountId" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "slots" DOUBLE PRECISION[],
    "rejected" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RateSlot_pkey" PRIMARY KEY ("accountId","class")
);

-- CreateTable
CREATE TABLE "WebhookEvent" (
    "id" BIGSERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rawBody" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "eventType" TEXT,
    "campaignId" TEXT,
    "cnpMigration" BOOLEAN NOT NULL DEFAULT false,
    "previouslyAccepted" BOOLEAN,
    "description" TEXT,
    "duplicateOf" BIGINT,
    "status" TEXT NOT NULL DEFAULT 'RECEIVED',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "WebhookEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "accountId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "detail" TEXT,
    "correlationId" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveEvent" (
    "id" BIGSERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "campaignId" TEXT,
    "payload" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LiveEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_environment_companyId_key" ON "Account"("environment", "companyId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_accountId_idx" ON "Membership"("accountId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_registeredOn_campaignId_idx" ON "Campaign"("accountId", "own", "registeredOn" DESC, "campaignId");

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_status_registeredOn_idx" ON "Campaign"("accountId", "own", "status", "registeredOn" DESC);

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_liveUpId_registeredOn_idx" ON "Campaign"("accountId", "own", "liveUpId", "registeredOn" DESC);

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_useCase_registeredOn_idx" ON "Campaign"("accountId", "own", "useCase", "registeredOn" DESC);

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_brandId_idx" ON "Campaign"("accountId", "own", "brandId");

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_resellerId_idx" ON "Campaign"("accountId", "own", "resellerId");

-- CreateIndex
CREATE INDEX "Campaign_accountId_own_stage_migrationExpiresAt_idx" ON "Campaign"("accountId", "own", "stage", "migrationExpiresAt");

-- CreateIndex
CREATE INDEX "Campaign_accountId_pending_migrationExpiresAt_idx" ON "Campaign"("accountId", "pending", "migrationExpiresAt");

-- CreateIndex
CREATE INDEX "Campaign_rereadDueAt_idx" ON "Campaign"("rereadDueAt");

-- CreateIndex
CREATE INDEX "Batch_accountId_createdAt_idx" ON "Batch"("accountId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Operation_accountId_campaignId_createdAt_idx" ON "Operation"("accountId", "campaignId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Operation_status_dueAt_idx" ON "Operation"("status", "dueAt");

-- CreateIndex
CREATE INDEX "OperationAttempt_operationId_idx" ON "OperationAttempt"("operationId");

-- CreateIndex
CREATE INDEX "WebhookEvent_accountId_status_id_idx" ON "WebhookEvent"("accountId", "status", "id");

-- CreateIndex
CREATE INDEX "WebhookEvent_accountId_campaignId_id_idx" ON "WebhookEvent"("accountId", "campaignId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_id_idx" ON "AuditEntry"("accountId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_subjectType_subjectId_id_idx" ON "AuditEntry"("accountId", "subjectType", "subjectId", "id" DESC);

-- CreateIndex
CREATE INDEX "LiveEvent_accountId_id_idx" ON "LiveEvent"("accountId", "id");

-- CreateIndex
CREATE INDEX "LiveEvent_at_idx" ON "LiveEvent"("at");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reseller" ADD CONSTRAINT "Reseller_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operation" ADD CONSTRAINT "Operation_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OperationAttempt" ADD CONSTRAINT "OperationAttempt_operationId_fkey" FOREIGN KEY ("operationId") REFERENCES "Operation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookEvent" ADD CONSTRAINT "WebhookEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
