-- DropIndex
DROP INDEX "Campaign_accountId_own_brandId_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_liveUpId_registeredOn_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_registeredOn_campaignId_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_resellerId_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_stage_migrationExpiresAt_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_status_registeredOn_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_own_useCase_registeredOn_idx";

-- DropIndex
DROP INDEX "Campaign_accountId_pending_migrationExpiresAt_idx";

-- DropIndex
DROP INDEX "Migration_accountId_open_expiresAt_idx";

-- DropIndex
DROP INDEX "Migration_accountId_startedAt_idx";

-- DropIndex
DROP INDEX "Campaign_rereadDueAt_idx";

-- CreateTable
CREATE TABLE "CampaignTally" (
    "id" BIGSERIAL NOT NULL,
    "grain" TEXT NOT NULL DEFAULT 'new',
    "accountId" TEXT NOT NULL,
    "own" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "soleProprietor" BOOLEAN,
    "stage" TEXT,
    "eligible" BOOLEAN,
    "migrationStatus" TEXT,
    "liveUpStatus" TEXT,
    "provUpStatus" TEXT,
    "liveDownStatus" TEXT,
    "provDownStatus" TEXT,
    "autoAccepted" BOOLEAN NOT NULL,
    "liveRole" TEXT,
    "provRole" TEXT,
    "migrationExpiresAt" TIMESTAMPTZ(3),
    "liveDownAt" TIMESTAMPTZ(3),
    "provDownAt" TIMESTAMPTZ(3),
    "week" TIMESTAMPTZ(3),
    "useCase" TEXT,
    "liveUpId" TEXT,
    "provUpId" TEXT,
    "resellerId" TEXT,
    "liveDownId" TEXT,
    "provDownId" TEXT,
    "n" INTEGER NOT NULL,

    CONSTRAINT "CampaignTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MigrationTally" (
    "id" BIGSERIAL NOT NULL,
    "grain" TEXT NOT NULL DEFAULT 'new',
    "accountId" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "stage" TEXT NOT NULL,
    "initiator" TEXT NOT NULL,
    "party" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "week" TIMESTAMPTZ(3),
    "downstreamId" TEXT,
    "fromId" TEXT,
    "toId" TEXT,
    "n" INTEGER NOT NULL,

    CONSTRAINT "MigrationTally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Campaign_accountId_brandId_registeredOn_campaignId_idx" ON "Campaign"("accountId", "brandId", "registeredOn", "campaignId");


-- By hand from here: what the schema language cannot say.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index "Campaign_reread_due" on "Campaign" ("rereadDueAt") where "rereadDueAt" is not null;
create index "Campaign_pending" on "Campaign" ("accountId", "campaignId") where pending;
create index "Campaign_migrating" on "Campaign" ("accountId", own, "registeredOn", "campaignId")
  where "migrationStatus" = 'ACTIVE';
create index "Campaign_migrating_expires" on "Campaign" ("accountId", own, "migrationExpiresAt", "campaignId")
  where "migrationStatus" = 'ACTIVE';

-- My Campaigns. The first two hold every column that a filter with few values reads, so that a page of any mix of them,
-- however deep, is found without the rows themselves. The others are for values that few campaigns have.
create index "Campaign_own_registered" on "Campaign" ("accountId", "registeredOn", "campaignId")
  include (status, "useCase", "liveUpId", "liveUpStatus", "resellerId", stage, "migrationStatus", "migrationExpiresAt",
    eligible, "soleProprietor")
  where own;
create index "Campaign_own_expires" on "Campaign" ("accountId", "migrationExpiresAt", "campaignId")
  include (status, "useCase", "liveUpId", "liveUpStatus", "resellerId", stage, "migrationStatus", eligible, "soleProprietor")
  where own and "migrationExpiresAt" is not null;
create index "Campaign_own_use_case" on "Campaign" ("accountId", "useCase", "registeredOn", "campaignId")
  include ("migrationExpiresAt", "liveUpStatus") where own;
create index "Campaign_own_upstream" on "Campaign" ("accountId", "liveUpId", "registeredOn", "campaignId")
  include ("migrationExpiresAt", "liveUpStatus") where own;
create index "Campaign_own_reseller" on "Campaign" ("accountId", "resellerId", "registeredOn", "campaignId")
  include ("migrationExpiresAt") where own and "resellerId" is not null;
create index "Campaign_own_stage" on "Campaign" ("accountId", stage, "registeredOn", "campaignId")
  where own and stage <> 'NONE';
create index "Campaign_own_status" on "Campaign" ("accountId", status, "registeredOn", "campaignId")
  where own and status <> 'ACTIVE';
create index "Campaign_own_eligible" on "Campaign" ("accountId", eligible, "registeredOn", "campaignId") where own;
create index "Campaign_own_sole_proprietor" on "Campaign" ("accountId", "registeredOn", "campaignId")
  where own and "soleProprietor";

-- Parts of names from three letters on, and their beginnings below.
create index "Campaign_own_brand_name_part" on "Campaign" using gin ("accountId", "brandName" gin_trgm_ops)
  where own and "brandName" is not null;
create index "Campaign_own_brand_name_start" on "Campaign" ("accountId", lower("brandName") text_pattern_ops)
  where own and "brandName" is not null;
create index "Campaign_partner_brand_name_part" on "Campaign" using gin ("accountId", "brandName" gin_trgm_ops)
  where not own and "brandName" is not null;
create index "Campaign_partner_brand_name_start" on "Campaign" ("accountId", lower("brandName") text_pattern_ops)
  where not own and "brandName" is not null;
create index "Campaign_reference_part" on "Campaign" using gin ("accountId", "referenceId" gin_trgm_ops)
  where own and "referenceId" is not null;
create index "Campaign_reference_start" on "Campaign" ("accountId", lower("referenceId") text_pattern_ops)
  where own and "referenceId" is not null;

-- Campaigns of partners: CNP Campaigns, their history, and the lists of a DCA.
create index "Campaign_partner_shared" on "Campaign" ("accountId", "liveDownAt", "campaignId")
  include (status, "useCase", "liveDownId", "liveDownStatus", "liveUpId", "liveUpStatus", "provDownId", "provDownStatus",
    "provDownAt", "provUpId", "provUpStatus", "migrationStatus", "migrationExpiresAt", "autoAccepted", "liveRole", "provRole")
  where not own;
create index "Campaign_partner_expires" on "Campaign" ("accountId", "migrationExpiresAt", "campaignId")
  include (status, "useCase", "liveDownId", "liveDownStatus", "liveUpId", "liveUpStatus", "provDownId", "provDownStatus",
    "provUpId", "provUpStatus", "migrationStatus", "autoAccepted", "liveRole", "provRole")
  where not own and "migrationExpiresAt" is not null;
create index "Campaign_partner_asked" on "Campaign" ("accountId", "provDownAt", "campaignId")
  include (status, "useCase", "liveDownId", "liveDownStatus", "provDownId", "provDownStatus", "migrationStatus",
    "autoAccepted", "liveRole", "provRole")
  where not own and "provDownAt" is not null;
create index "Campaign_partner_live_undecided" on "Campaign" ("accountId", "liveDownStatus", "liveDownAt")
  where not own and "liveDownStatus" <> 'ACCEPTED';
create index "Campaign_partner_asked_undecided" on "Campaign" ("accountId", "provDownStatus", "provDownAt")
  where not own and "provDownStatus" <> 'ACCEPTED';
create index "Campaign_partner_use_case" on "Campaign" ("accountId", "useCase", "liveDownAt", "campaignId")
  include ("liveDownStatus", "provDownStatus", "provDownAt", "migrationExpiresAt") where not own;
create index "Campaign_partner_downstream" on "Campaign" ("accountId", "liveDownId", "liveDownAt", "campaignId")
  where not own;
create index "Campaign_partner_downstream_asked" on "Campaign" ("accountId", "provDownId", "provDownAt")
  where not own and "provDownId" is not null;
create index "Campaign_partner_upstream" on "Campaign" ("accountId", "liveUpId", "liveDownAt", "campaignId") where not own;
create index "Campaign_partner_upstream_asked" on "Campaign" ("accountId", "provUpId", "provUpStatus")
  where not own and "provUpId" is not null;
create index "Campaign_partner_upstream_undecided" on "Campaign" ("accountId", "liveUpStatus", "liveDownAt")
  where not own and "liveUpStatus" <> 'ACCEPTED';
create index "Campaign_partner_status" on "Campaign" ("accountId", status, "liveDownAt") where not own and status <> 'ACTIVE';
create index "Campaign_partner_auto" on "Campaign" ("accountId", "liveDownAt", "campaignId") where not own and "autoAccepted";

-- Migrations. The condition of the first is always true: Prisma cannot name included columns, and passes over an index
-- that is partial.
create index "Migration_started" on "Migration" ("accountId", "startedAt", "campaignId")
  include (open, stage, initiator, party, "downstreamId", "fromId", "toId", "expiresAt")
  where "accountId" <> '';
create index "Migration_expires" on "Migration" ("accountId", "expiresAt", "campaignId", "startedAt")
  include (open, stage, initiator, party, "downstreamId", "fromId", "toId")
  where "expiresAt" is not null;
create index "Migration_open" on "Migration" ("accountId", "startedAt", "campaignId") where open;
create index "Migration_open_expires" on "Migration" ("accountId", "expiresAt", "campaignId", "startedAt") where open;
create index "Migration_stage" on "Migration" ("accountId", stage, "startedAt", "campaignId");
create index "Migration_initiator" on "Migration" ("accountId", initiator, "startedAt", "campaignId");
create index "Migration_downstream" on "Migration" ("accountId", "downstreamId", "startedAt") where "downstreamId" is not null;
create index "Migration_from" on "Migration" ("accountId", "fromId", "startedAt") where "fromId" is not null;
create index "Migration_to" on "Migration" ("accountId", "toId", "startedAt") where "toId" is not null;
create index "Migration_party" on "Migration" ("accountId", party, "startedAt") where party is not null;

-- A planner that knows how common a part of a name is chooses between reading in order and searching.
alter table "Campaign" alter column "brandName" set statistics 1000, alter column "referenceId" set statistics 1000;
create statistics "Campaign_brand_name_lower" on (lower("brandName")) from "Campaign";
create statistics "Campaign_reference_lower" on (lower("referenceId")) from "Campaign";
-- A sync touches every row and changes few: room for the new version on the same page spares the indexes.
alter table "Campaign" set (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);

-- Campaigns by what lists filter by.

create unique index "CampaignTally_cell" on "CampaignTally" ("accountId", grain,
    "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
    "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
    "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
    "provDownId") nulls not distinct
  where grain <> 'new';
create index "CampaignTally_new" on "CampaignTally" ("accountId") where grain = 'new';
create index "CampaignTally_useCase" on "CampaignTally" ("accountId", "useCase") where grain = 'all';
create index "CampaignTally_upstream" on "CampaignTally" ("accountId", "liveUpId") where grain = 'all';
create index "CampaignTally_reseller" on "CampaignTally" ("accountId", "resellerId") where grain = 'all';
create index "CampaignTally_downstream" on "CampaignTally" ("accountId", "liveDownId") where grain = 'all';
create index "CampaignTally_declined" on "CampaignTally" ("accountId") where grain = 'all' and "liveUpStatus" = 'DECLINED';

create function campaign_tally_rows() returns trigger language plpgsql as $$
begin
  insert into "CampaignTally" ("accountId",
    "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
    "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
    "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
    "provDownId", n)
  select c."accountId",
    c."own", c."status", case when c.own then c."soleProprietor" end, case when c.own then c.stage end,
    case when c.own then c.eligible end, c."migrationStatus", c."liveUpStatus",
    case when not c.own then c."provUpStatus" end, c."liveDownStatus", c."provDownStatus", c."autoAccepted",
    c."liveRole", c."provRole", case when c."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when c."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when c."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when c.own then c."registeredOn" else c."liveDownAt" end, 'UTC'), c."useCase",
    c."liveUpId", case when not c.own then c."provUpId" end, case when c.own then c."resellerId" end,
    c."liveDownId", c."provDownId", count(*) * case tg_op when 'INSERT' then 1 else -1 end
  from changed c
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24;
  return null;
end $$;

create function campaign_tally_moved() returns trigger language plpgsql as $$
begin
  insert into "CampaignTally" ("accountId",
    "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
    "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
    "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
    "provDownId", n)
  values (old."accountId",
    old."own", old."status", case when old.own then old."soleProprietor" end,
    case when old.own then old.stage end, case when old.own then old.eligible end, old."migrationStatus",
    old."liveUpStatus", case when not old.own then old."provUpStatus" end, old."liveDownStatus",
    old."provDownStatus", old."autoAccepted", old."liveRole", old."provRole",
    case when old."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when old."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when old."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when old.own then old."registeredOn" else old."liveDownAt" end, 'UTC'),
    old."useCase", old."liveUpId", case when not old.own then old."provUpId" end,
    case when old.own then old."resellerId" end, old."liveDownId", old."provDownId", -1), (new."accountId",
    new."own", new."status", case when new.own then new."soleProprietor" end,
    case when new.own then new.stage end, case when new.own then new.eligible end, new."migrationStatus",
    new."liveUpStatus", case when not new.own then new."provUpStatus" end, new."liveDownStatus",
    new."provDownStatus", new."autoAccepted", new."liveRole", new."provRole",
    case when new."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when new."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when new."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when new.own then new."registeredOn" else new."liveDownAt" end, 'UTC'),
    new."useCase", new."liveUpId", case when not new.own then new."provUpId" end,
    case when new.own then new."resellerId" end, new."liveDownId", new."provDownId", 1);
  return null;
end $$;

create trigger "Campaign_tally_insert" after insert on "Campaign" referencing new table as changed
  for each statement execute function campaign_tally_rows();
create trigger "Campaign_tally_delete" after delete on "Campaign" referencing old table as changed
  for each statement execute function campaign_tally_rows();
-- Most updates change nothing that is counted, and pay for this comparison only.
create trigger "Campaign_tally_update" after update on "Campaign" for each row
  when ((old."accountId",
    old."own", old."status", case when old.own then old."soleProprietor" end,
    case when old.own then old.stage end, case when old.own then old.eligible end, old."migrationStatus",
    old."liveUpStatus", case when not old.own then old."provUpStatus" end, old."liveDownStatus",
    old."provDownStatus", old."autoAccepted", old."liveRole", old."provRole",
    case when old."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when old."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when old."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when old.own then old."registeredOn" else old."liveDownAt" end, 'UTC'),
    old."useCase", old."liveUpId", case when not old.own then old."provUpId" end,
    case when old.own then old."resellerId" end, old."liveDownId", old."provDownId") is distinct from (new."accountId",
    new."own", new."status", case when new.own then new."soleProprietor" end,
    case when new.own then new.stage end, case when new.own then new.eligible end, new."migrationStatus",
    new."liveUpStatus", case when not new.own then new."provUpStatus" end, new."liveDownStatus",
    new."provDownStatus", new."autoAccepted", new."liveRole", new."provRole",
    case when new."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when new."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when new."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when new.own then new."registeredOn" else new."liveDownAt" end, 'UTC'),
    new."useCase", new."liveUpId", case when not new.own then new."provUpId" end,
    case when new.own then new."resellerId" end, new."liveDownId", new."provDownId"))
  execute function campaign_tally_moved();

-- Adds up the new rows of an account, one folder at a time; whoever writes or reads meanwhile waits for nothing.
create function campaign_tally_fold(account text) returns bigint language plpgsql as $$
declare moved bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('CampaignTally' || account, 0)) then return 0; end if;
  with gone as (
    delete from "CampaignTally" where "accountId" = account and grain = 'new' returning *
  ), sums as (
    insert into "CampaignTally" as tally ("accountId", grain,
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
      "provDownId", n)
    select "accountId", 'all',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", null::timestamptz, "useCase", "liveUpId", "provUpId", "resellerId",
      "liveDownId", "provDownId", sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId", "provDownId" having sum(n) <> 0
    union all
    select "accountId", 'few',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", null::timestamptz, null::text, null::text, null::text, null::text, null::text,
      null::text, sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt" having sum(n) <> 0
    union all
    select "accountId", 'week',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", "week", null::text, null::text, null::text, null::text, null::text, null::text,
      sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt", "week" having sum(n) <> 0
    union all
    select "accountId", 'useCase',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", null::timestamptz, "useCase", null::text, null::text, null::text, null::text,
      null::text, sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt", "useCase" having sum(n) <> 0
    union all
    select "accountId", 'upstream',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", null::timestamptz, null::text, "liveUpId", "provUpId", null::text, null::text,
      null::text, sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt", "liveUpId", "provUpId" having sum(n) <> 0
    union all
    select "accountId", 'source',
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", null::timestamptz, null::text, null::text, null::text, "resellerId",
      "liveDownId", "provDownId", sum(n)
    from gone group by "accountId", "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt", "liveDownAt", "provDownAt", "resellerId", "liveDownId", "provDownId" having sum(n) <> 0
    on conflict ("accountId", grain,
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
      "provDownId") where grain <> 'new'
    do update set n = tally.n + excluded.n
  )
  select count(*) into moved from gone;
  delete from "CampaignTally" where "accountId" = account and grain <> 'new' and n = 0;
  return moved;
end $$;

-- How many cells of an account differ from a count of its rows, at one moment: 0, unless something is broken.
create function campaign_tally_wrong(account text) returns bigint language sql stable as $$
  select count(*) from (
    select sum(n)
    from (
      select "accountId",
        "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus",
        "provUpStatus", "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole",
        "migrationExpiresAt", "liveDownAt", "provDownAt", "useCase", "liveUpId", "provUpId", "resellerId",
        "liveDownId", "provDownId", -n as n
      from "CampaignTally" where "accountId" = account and grain in ('new', 'all')
      union all
      select c."accountId",
        c."own", c."status", case when c.own then c."soleProprietor" end, case when c.own then c.stage end,
        case when c.own then c.eligible end, c."migrationStatus", c."liveUpStatus",
        case when not c.own then c."provUpStatus" end, c."liveDownStatus", c."provDownStatus", c."autoAccepted",
        c."liveRole", c."provRole", case when c."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
        case when c."liveDownAt" is not null then 'epoch'::timestamptz end,
        case when c."provDownAt" is not null then 'epoch'::timestamptz end, c."useCase", c."liveUpId",
        case when not c.own then c."provUpId" end, case when c.own then c."resellerId" end, c."liveDownId",
        c."provDownId", 1
      from "Campaign" c where c."accountId" = account
    ) both_sides
    group by "accountId",
      "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
      "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
      "liveDownAt", "provDownAt", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId", "provDownId"
    having sum(n) <> 0
  ) cells
$$;

-- Counts the rows of an account anew. What others write meanwhile is in the rows that they add, and in none that go.
create function campaign_tally_recount(account text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('CampaignTally' || account, 0));
  with gone as (delete from "CampaignTally" where "accountId" = account)
  insert into "CampaignTally" ("accountId",
    "own", "status", "soleProprietor", "stage", "eligible", "migrationStatus", "liveUpStatus", "provUpStatus",
    "liveDownStatus", "provDownStatus", "autoAccepted", "liveRole", "provRole", "migrationExpiresAt",
    "liveDownAt", "provDownAt", "week", "useCase", "liveUpId", "provUpId", "resellerId", "liveDownId",
    "provDownId", n)
  select c."accountId",
    c."own", c."status", case when c.own then c."soleProprietor" end, case when c.own then c.stage end,
    case when c.own then c.eligible end, c."migrationStatus", c."liveUpStatus",
    case when not c.own then c."provUpStatus" end, c."liveDownStatus", c."provDownStatus", c."autoAccepted",
    c."liveRole", c."provRole", case when c."migrationExpiresAt" is not null then 'epoch'::timestamptz end,
    case when c."liveDownAt" is not null then 'epoch'::timestamptz end,
    case when c."provDownAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', case when c.own then c."registeredOn" else c."liveDownAt" end, 'UTC'), c."useCase",
    c."liveUpId", case when not c.own then c."provUpId" end, case when c.own then c."resellerId" end,
    c."liveDownId", c."provDownId", count(*)
  from "Campaign" c where c."accountId" = account
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24;
  perform campaign_tally_fold(account);
end $$;

-- Migrations by what lists filter by.

create unique index "MigrationTally_cell" on "MigrationTally" ("accountId", grain,
    "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId") nulls not distinct
  where grain <> 'new';
create index "MigrationTally_new" on "MigrationTally" ("accountId") where grain = 'new';


create function migration_tally_rows() returns trigger language plpgsql as $$
begin
  insert into "MigrationTally" ("accountId",
    "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId", n)
  select c."accountId",
    c."open", c."stage", c."initiator", c."party",
    case when c."expiresAt" is not null then 'epoch'::timestamptz end, date_trunc('week', c."startedAt", 'UTC'),
    c."downstreamId", c."fromId", c."toId", count(*) * case tg_op when 'INSERT' then 1 else -1 end
  from changed c
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
  return null;
end $$;

create function migration_tally_moved() returns trigger language plpgsql as $$
begin
  insert into "MigrationTally" ("accountId",
    "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId", n)
  values (old."accountId",
    old."open", old."stage", old."initiator", old."party",
    case when old."expiresAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', old."startedAt", 'UTC'), old."downstreamId", old."fromId", old."toId", -1), (new."accountId",
    new."open", new."stage", new."initiator", new."party",
    case when new."expiresAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', new."startedAt", 'UTC'), new."downstreamId", new."fromId", new."toId", 1);
  return null;
end $$;

create trigger "Migration_tally_insert" after insert on "Migration" referencing new table as changed
  for each statement execute function migration_tally_rows();
create trigger "Migration_tally_delete" after delete on "Migration" referencing old table as changed
  for each statement execute function migration_tally_rows();
-- Most updates change nothing that is counted, and pay for this comparison only.
create trigger "Migration_tally_update" after update on "Migration" for each row
  when ((old."accountId",
    old."open", old."stage", old."initiator", old."party",
    case when old."expiresAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', old."startedAt", 'UTC'), old."downstreamId", old."fromId", old."toId") is distinct from (new."accountId",
    new."open", new."stage", new."initiator", new."party",
    case when new."expiresAt" is not null then 'epoch'::timestamptz end,
    date_trunc('week', new."startedAt", 'UTC'), new."downstreamId", new."fromId", new."toId"))
  execute function migration_tally_moved();

-- Adds up the new rows of an account, one folder at a time; whoever writes or reads meanwhile waits for nothing.
create function migration_tally_fold(account text) returns bigint language plpgsql as $$
declare moved bigint;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('MigrationTally' || account, 0)) then return 0; end if;
  with gone as (
    delete from "MigrationTally" where "accountId" = account and grain = 'new' returning *
  ), sums as (
    insert into "MigrationTally" as tally ("accountId", grain,
      "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId", n)
    select "accountId", 'all',
      "open", "stage", "initiator", "party", "expiresAt", null::timestamptz, "downstreamId", "fromId", "toId",
      sum(n)
    from gone group by "accountId", "open", "stage", "initiator", "party", "expiresAt", "downstreamId", "fromId", "toId" having sum(n) <> 0
    union all
    select "accountId", 'few',
      "open", "stage", "initiator", "party", "expiresAt", null::timestamptz, null::text, null::text, null::text,
      sum(n)
    from gone group by "accountId", "open", "stage", "initiator", "party", "expiresAt" having sum(n) <> 0
    union all
    select "accountId", 'week',
      "open", "stage", "initiator", "party", "expiresAt", "week", null::text, null::text, null::text, sum(n)
    from gone group by "accountId", "open", "stage", "initiator", "party", "expiresAt", "week" having sum(n) <> 0
    on conflict ("accountId", grain,
      "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId") where grain <> 'new'
    do update set n = tally.n + excluded.n
  )
  select count(*) into moved from gone;
  delete from "MigrationTally" where "accountId" = account and grain <> 'new' and n = 0;
  return moved;
end $$;

-- How many cells of an account differ from a count of its rows, at one moment: 0, unless something is broken.
create function migration_tally_wrong(account text) returns bigint language sql stable as $$
  select count(*) from (
    select sum(n)
    from (
      select "accountId",
        "open", "stage", "initiator", "party", "expiresAt", "downstreamId", "fromId", "toId", -n as n
      from "MigrationTally" where "accountId" = account and grain in ('new', 'all')
      union all
      select c."accountId",
        c."open", c."stage", c."initiator", c."party",
        case when c."expiresAt" is not null then 'epoch'::timestamptz end, c."downstreamId", c."fromId",
        c."toId", 1
      from "Migration" c where c."accountId" = account
    ) both_sides
    group by "accountId",
      "open", "stage", "initiator", "party", "expiresAt", "downstreamId", "fromId", "toId"
    having sum(n) <> 0
  ) cells
$$;

-- Counts the rows of an account anew. What others write meanwhile is in the rows that they add, and in none that go.
create function migration_tally_recount(account text) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('MigrationTally' || account, 0));
  with gone as (delete from "MigrationTally" where "accountId" = account)
  insert into "MigrationTally" ("accountId",
    "open", "stage", "initiator", "party", "expiresAt", "week", "downstreamId", "fromId", "toId", n)
  select c."accountId",
    c."open", c."stage", c."initiator", c."party",
    case when c."expiresAt" is not null then 'epoch'::timestamptz end, date_trunc('week', c."startedAt", 'UTC'),
    c."downstreamId", c."fromId", c."toId", count(*)
  from "Migration" c where c."accountId" = account
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
  perform migration_tally_fold(account);
end $$;

-- Rows come and go with each fold.
alter table "CampaignTally" set (autovacuum_vacuum_scale_factor = 0.05);
alter table "MigrationTally" set (autovacuum_vacuum_scale_factor = 0.05);

-- Those of the campaigns and migrations that are there already.
select campaign_tally_recount(id), migration_tally_recount(id) from "Account";
