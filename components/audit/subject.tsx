import Link from "next/link";
import type { AuditRow } from "@/lib/services/audit/dto";

const words: Record<string, string> = {
  session: "Sign-in",
  user: "Person",
  operation: "Write",
  account: "Company",
  batch: "Batch",
  view: "View",
};

const linkClass = "rounded-sm font-mono text-link hover:underline";

/** What an entry is about, with a link where there is a page for it. */
export const Subject = ({
  row,
}: {
  row: Pick<AuditRow, "campaignId" | "subjectType" | "subjectId" | "subjectName">;
}) => {
  const { campaignId, subjectType, subjectId, subjectName } = row;
  if (campaignId !== null) {
    return (
      <Link href={`/campaigns/${encodeURIComponent(campaignId)}`} prefetch={false} className={linkClass}>
        {campaignId}
      </Link>
    );
  }
  if (subjectType === "event") {
    return (
      <Link href={`/events?panel=${encodeURIComponent(subjectId)}`} prefetch={false} className={linkClass}>
        Event {subjectId}
      </Link>
    );
  }
  if (subjectType === "batch") {
    return (
      <Link href={`/batches/${encodeURIComponent(subjectId)}`} prefetch={false} className={linkClass}>
        Batch
      </Link>
    );
  }
  return <span>{subjectName ?? words[subjectType] ?? subjectType}</span>;
};
