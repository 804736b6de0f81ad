import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { type DetailTab, detailTabs, tabLabel } from "./tabs";

/** Links, so that each tab has an address of its own. */
export const DetailTabs = ({ campaignId, current }: { campaignId: string; current: DetailTab }) => (
  <nav aria-label="Sections of this campaign" data-chrome className="overflow-x-auto border-b border-border">
    <ul className="flex gap-1">
      {detailTabs.map((tab) => (
        <li key={tab}>
          <Link
            href={`/campaigns/${encodeURIComponent(campaignId)}${tab === "overview" ? "" : `?tab=${tab}`}`}
            scroll={false}
            aria-current={tab === current ? "page" : undefined}
            className={cx(
              "flex h-10 items-center border-b-2 px-3 font-medium whitespace-nowrap outline-offset-[-2px]",
              tab === current ? "border-accent text-link" : "border-transparent text-muted hover:text-text",
            )}
          >
            {tabLabel[tab]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
