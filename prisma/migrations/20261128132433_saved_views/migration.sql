-- AlterTable
ALTER TABLE "User" ADD COLUMN     "density" TEXT NOT NULL DEFAULT 'comfortable';

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "query" TEXT NOT NULL,
    "columns" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListPreference" (
    "accountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "columns" TEXT[],
    "defaultViewId" TEXT,

    CONSTRAINT "ListPreference_pkey" PRIMARY KEY ("userId","accountId","list")
);

-- CreateIndex
CREATE INDEX "SavedView_accountId_list_idx" ON "SavedView"("accountId", "list");

-- CreateIndex
CREATE INDEX "ListPreference_defaultViewId_idx" ON "ListPreference"("defaultViewId");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_accountId_fkey" FOREIGN KEY ("ownerId", "accountId") REFERENCES "Membership"("userId", "accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListPreference" ADD CONSTRAINT "ListPreference_userId_accountId_fkey" FOREIGN KEY ("userId", "accountId") REFERENCES "Membership"("userId", "accountId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListPreference" ADD CONSTRAINT "ListPreference_defaultViewId_fkey" FOREIGN KEY ("defaultViewId") REFERENCES "SavedView"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two views of one person that differ in case only could not be told apart in a menu.
CREATE UNIQUE INDEX "SavedView_name_key" ON "SavedView"("accountId", "ownerId", "list", lower("name"));
