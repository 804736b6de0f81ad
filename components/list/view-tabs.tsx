import Link from "next/link";
import { cx } from "@/components/ui/cx";

export type ViewTab = { value: string; label: string; href: string; count: number | null | undefined };

type ViewTabsProps = { label: string; tabs: ViewTab[]; current: string };

const format = new Intl.NumberFormat("en-US");

/** Views of one list as links, each with how many it holds. */
export const ViewTabs = ({ label, tabs, current }: ViewTabsProps) => (
  <nav aria-label={label} data-chrome className="overflow-x-auto border-b border-border">
    <ul className="flex gap-1">
      {tabs.map((tab) => (
        <li key={tab.value}>
          <Link
            href={tab.href}
            aria-current={current === tab.value ? "page" : undefined}
            className={cx(
              "flex h-9 items-center gap-1.5 border-b-2 px-3 font-medium whitespace-nowrap outline-offset-[-2px]",
              current === tab.value
                ? "border-accent text-link"
                : "border-transparent text-muted hover:text-text",
            )}
          >
            {tab.label}
            {typeof tab.count === "number" && (
              <span className="tabular-nums">({format.format(tab.count)})</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
