-- What the schema language cannot say.

-- At most one open operation of a kind on a campaign: a double click becomes a visible "already queued".
create unique index "Operation_open_key" on "Operation" ("accountId", "campaignId", kind)
  where status in ('PENDING', 'SENDING', 'UNKNOWN', 'CHECKING', 'NEEDS_REVIEW');

-- The history is append-only, whoever connects.
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;

create trigger "AuditEntry_append_only" before update or delete on "AuditEntry"
  for each row execute function audit_is_append_only();

create trigger "AuditEntry_no_truncate" before truncate on "AuditEntry"
  for each statement execute function audit_is_append_only();
