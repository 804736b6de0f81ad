-- CreateTable
CREATE TABLE "AuditLink" (
    "chainId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "entryId" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditLink_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "AuditChain" (
    "chainId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("chainId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditLink_entryId_key" ON "AuditLink"("entryId");

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_correlationId_idx" ON "AuditEntry"("accountId", "correlationId");


-- One part of what a hash covers, with its length, so that no two entries read the same.
create function audit_part(value text) returns text language sql immutable as $$
  select case when value is null then '-' else octet_length(value) || ':' || value end
$$;

-- Everything an entry says. lib/services/audit/chain.ts writes the same and compares.
create function audit_content(entry "AuditEntry") returns text language sql stable as $$
  select audit_part(entry.id::text) || audit_part(entry."accountId")
    || audit_part(to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || audit_part(entry."actorKind") || audit_part(entry."actorId") || audit_part(entry."actorName")
    || audit_part(entry.action) || audit_part(entry."subjectType") || audit_part(entry."subjectId")
    || audit_part(entry.before::text) || audit_part(entry.after::text) || audit_part(entry.detail)
    || audit_part(entry."correlationId")
$$;

create function audit_append(entry "AuditEntry") returns void language plpgsql as $$
declare
  chain text := coalesce(entry."accountId", '');
  last "AuditChain";
  link text;
begin
  insert into "AuditChain" values (chain, 0, '') on conflict do nothing;
  select * into last from "AuditChain" where "chainId" = chain for update;
  link := encode(sha256(convert_to(last.hash || audit_content(entry), 'UTF8')), 'hex');
  insert into "AuditLink" ("chainId", seq, "entryId", hash) values (chain, last.seq + 1, entry.id, link);
  update "AuditChain" set seq = last.seq + 1, hash = link where "chainId" = chain;
end $$;

create function audit_chain() returns trigger language plpgsql as $$
begin
  perform audit_append(new);
  return null;
end $$;

-- Entries from before the chain, in the order in which they were written.
do $$
declare entry "AuditEntry";
begin
  for entry in select * from "AuditEntry" order by id loop
    perform audit_append(entry);
  end loop;
end $$;

-- At commit: the chain is then the last lock that a transaction takes, and is held no longer than the commit itself,
-- so writers of one account wait for each other neither long nor in a circle.
create constraint trigger "AuditEntry_chain" after insert on "AuditEntry"
  deferrable initially deferred for each row execute function audit_chain();

create trigger "AuditLink_append_only" before update or delete on "AuditLink"
  for each row execute function audit_is_append_only();

create trigger "AuditLink_no_truncate" before truncate on "AuditLink"
  for each statement execute function audit_is_append_only();

create function audit_goes_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new."chainId" = old."chainId" and new.seq = old.seq + 1 then return new; end if;
  end if;
  raise exception 'the end of the audit only moves on';
end $$;

create trigger "AuditChain_forward" before update or delete on "AuditChain"
  for each row execute function audit_goes_forward();

create trigger "AuditChain_no_truncate" before truncate on "AuditChain"
  for each statement execute function audit_is_append_only();
