import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";

type CursorPagerProps = {
  /** Addresses of the neighbouring pages; null where there is none. */
  newest: string | null;
  newer: string | null;
  older: string | null;
};

const Step = ({ href, children }: { href: string | null; children: ReactNode }) =>
  href === null ? null : (
    <LinkButton href={href} size="sm" variant="ghost" prefetch={false}>
      {children}
    </LinkButton>
  );

/** Pages of a list that grows at its top: the neighbours have addresses, page numbers would move. */
export const CursorPager = ({ newest, newer, older }: CursorPagerProps) => {
  if (newer === null && older === null) return null;
  return (
    <nav aria-label="Pages" data-chrome className="flex flex-wrap justify-end gap-1">
      <Step href={newest}>
        <ChevronsLeft size={14} aria-hidden />
        Newest
      </Step>
      <Step href={newer}>
        <ChevronLeft size={14} aria-hidden />
        Newer
      </Step>
      <Step href={older}>
        Older
        <ChevronRight size={14} aria-hidden />
      </Step>
    </nav>
  );
};
