import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import type { AuditDetail } from "@/lib/services/audit/dto";
import { ActorName } from "./actor";
import { Subject } from "./subject";

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-0.5">
    <dt className="text-xs text-muted">{label}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
);

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-3 rounded-lg border border-border bg-surface p-4">
    <h2 className="text-lg">{title}</h2>
    {children}
  </section>
);

const cell = "border-b border-border px-3 py-2 text-start align-top font-normal break-words";

const Changes = ({ entry }: { entry: AuditDetail }) => (
  <div className="overflow-x-auto" role="region" aria-label="Before and after" tabIndex={0}>
    <table className="w-full text-sm">
      <thead className="bg-sunken text-xs text-muted">
        <tr>
          <th scope="col" className={cell}>
            Property
          </th>
          {entry.hasBefore && (
            <th scope="col" className={cell}>
              Before
            </th>
          )}
          <th scope="col" className={cell}>
            {entry.hasBefore ? "After" : "Recorded"}
          </th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map(({ label, before, after, changed }) => (
          <tr key={label}>
            <th scope="row" className={`${cell} font-medium`}>
              {label}{" "}
              {entry.hasBefore && changed && (
                <Badge tone="info" icon={null}>
                  Changed
                </Badge>
              )}
            </th>
            {entry.hasBefore && <td className={`${cell} ${changed ? "" : "text-muted"}`}>{before}</td>}
            <td className={`${cell} ${changed ? "" : "text-muted"}`}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** One entry of the history under its own address. */
export const AuditEntryView = ({ entry, mayVerify }: { entry: AuditDetail; mayVerify: boolean }) => (
  <div className="mx-auto grid max-w-240 gap-4 px-4 py-4 sm:px-6">
    <Link
      href="/audit"
      data-chrome
      className="inline-flex items-center gap-1 justify-self-start rounded-sm text-sm text-link hover:underline"
    >
      <ArrowLeft size={14} aria-hidden />
      Audit
    </Link>
    <PageHeader title={entry.title} meta={`Entry ${entry.id}`} />
    <Section title="What happened">
      <dl className="grid gap-3 sm:grid-cols-2">
        <Fact label="When">
          <Time iso={entry.at} format="deadline" />
        </Fact>
        <Fact label="Who">
          <ActorName row={entry} />
        </Fact>
        <Fact label="Subject">
          <Subject row={entry} />
        </Fact>
        <Fact label="Action">
          <span className="font-mono text-xs">{entry.action}</span>
        </Fact>
        {entry.text !== null && <Fact label="Explanation">{entry.text}</Fact>}
        {entry.code !== null && <Fact label="Result code">{entry.code}</Fact>}
      </dl>
      {entry.campaignId !== null && mayVerify && (
        <Link
          href={`/audit/campaigns/${encodeURIComponent(entry.campaignId)}`}
          className="justify-self-start rounded-sm text-sm font-medium text-link hover:underline"
        >
          Migration history of {entry.campaignId}
        </Link>
      )}
    </Section>
    {entry.changes.length > 0 && (
      <Section title={entry.hasBefore ? "Before and after" : "Recorded with it"}>
        <Changes entry={entry} />
      </Section>
    )}
    {entry.related.length > 0 && (
      <Section title="From the same click or event">
        <ol className="grid gap-2 text-sm">
          {entry.related.map((each) => (
            <li key={each.id} className="flex flex-wrap justify-between gap-x-4">
              <Link href={`/audit/${each.id}`} className="rounded-sm text-link hover:underline">
                {each.title}
              </Link>
              <span className="text-muted">
                {each.actorName}, <Time iso={each.at} format="both" />
              </span>
            </li>
          ))}
        </ol>
      </Section>
    )}
    <Section title="Proof">
      <dl className="grid gap-3 text-sm">
        <Fact label="Correlation id">
          <span className="inline-flex items-center gap-1 font-mono text-xs break-all">
            {entry.correlationId} <CopyButton text={entry.correlationId} />
          </span>
        </Fact>
        {entry.link === null ? (
          <Fact label="Link">This entry is not part of the chain. Verify the history.</Fact>
        ) : (
          <Fact label={`Link ${entry.link.seq} of the chain`}>
            <span className="font-mono text-xs break-all">{entry.link.hash}</span>
          </Fact>
        )}
      </dl>
    </Section>
  </div>
);
