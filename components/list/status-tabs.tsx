import Link from "next/link";
import { cx } from "@/components/ui/cx";
import type { SharingStatus } from "@/lib/domain/campaign";
import type { Facet } from "@/lib/services/campaigns/dto";

type StatusTabsProps = {
  /** "Views of CNP Campaigns" */
  label: string;
  current: SharingStatus;
  tabs: readonly { status: SharingStatus; label: string }[];
  counts: Facet[] | undefined;
  hrefFor: (status: SharingStatus) => string;
};

const format = new Intl.NumberFormat("en-US");

/** What waits for an answer, and what was answered how. Each has an address of its own. */
export const StatusTabs = ({ label, current, tabs, counts, hrefFor }: StatusTabsProps) => (
  <nav aria-label={label} data-chrome className="overflow-x-auto border-b border-border">
    <ul className="flex gap-1">
      {tabs.map((tab) => {
        const count = counts?.find((facet) => facet.value === tab.status)?.count;
        return (
          <li key={tab.status}>
            <Link
              href={hrefFor(tab.status)}
              aria-current={current === tab.status ? "page" : undefined}
              className={cx(
                "flex h-9 items-center gap-1.5 border-b-2 px-3 font-medium whitespace-nowrap outline-offset-[-2px]",
                current === tab.status
                  ? "border-accent text-link"
                  : "border-transparent text-muted hover:text-text",
              )}
            >
              {tab.label}
              {count !== undefined && <span className="tabular-nums">({format.format(count)})</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  </nav>
);
