-- A campaign with an unsettled write is asked for by every claim. Just after thousands were queued the statistics know
-- nothing of them, and without this index the question reads them all.
CREATE INDEX "Operation_unsettled_idx" ON "Operation"("accountId", "campaignId")
  WHERE status IN ('SENDING', 'UNKNOWN', 'CHECKING');
