import Link from "next/link";
import { cx } from "@/components/ui/cx";
import type { InboxFacets } from "@/lib/services/campaigns/dto";
import type { InboxFilterValues } from "./search-params";

type InboxTabsProps = {
  current: InboxFilterValues["sharingStatus"];
  facets: InboxFacets | null;
  hrefFor: (status: InboxFilterValues["sharingStatus"]) => string;
};

const tabs = [
  { status: "PENDING", label: "To decide" },
  { status: "DECLINED", label: "Declined by me" },
] as const;

const format = new Intl.NumberFormat("en-US");

const countOf = (facets: InboxFacets | null, status: string) =>
  facets?.sharingStatus.find((facet) => facet.value === status)?.count;

export const InboxTabs = ({ current, facets, hrefFor }: InboxTabsProps) => (
  <nav aria-label="Views of CNP Campaigns" data-chrome className="border-b border-border">
    <ul className="flex gap-1">
      {tabs.map(({ status, label }) => {
        const count = countOf(facets, status);
        return (
          <li key={status}>
            <Link
              href={hrefFor(status)}
              aria-current={current === status ? "page" : undefined}
              className={cx(
                "flex h-9 items-center gap-1.5 border-b-2 px-3 font-medium whitespace-nowrap outline-offset-[-2px]",
                current === status
                  ? "border-accent text-link"
                  : "border-transparent text-muted hover:text-text",
              )}
            >
              {label}
              {count !== undefined && <span className="tabular-nums">({format.format(count)})</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  </nav>
);
