"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { Select } from "@/components/ui/select";
import { PageJump } from "./page-jump";
import { pageNumbers } from "./page-numbers";

type PaginationProps<Size extends number> = {
  total: number;
  page: number;
  size: Size;
  sizes: readonly Size[];
  /** The total was counted up to a limit; there are pages beyond it. */
  more?: boolean;
  /** Where the neighbouring pages begin, if the list says so. */
  previous?: string | null;
  next?: string | null;
  onPage: (page: number, from?: string | null) => void;
  onSize: (size: Size) => void;
};

const pageClass =
  "inline-flex h-7 min-w-7 items-center justify-center rounded-md px-1.5 text-sm font-medium tabular-nums transition-colors duration-150";

/** Of fewer pages every number is a step or two away. */
const jumpFrom = 7;

const format = new Intl.NumberFormat("en-US");

export const Pagination = <Size extends number>({
  total,
  page,
  size,
  sizes,
  more = false,
  previous = null,
  next = null,
  onPage,
  onSize,
}: PaginationProps<Size>) => {
  const sizeId = useId();
  const last = Math.max(1, Math.ceil(total / size));
  const step = (label: string, to: number, from: string | null, Icon: typeof ChevronLeft) => {
    const possible = to >= 1 && (to <= last || more);
    return (
      <button
        type="button"
        aria-label={label}
        aria-disabled={!possible || undefined}
        className={cx(pageClass, possible ? "hover:bg-sunken" : "opacity-50")}
        onClick={() => {
          if (possible) onPage(to, from);
        }}
      >
        <Icon size={16} aria-hidden />
      </button>
    );
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-sm">
      <div className="flex items-center gap-2">
        <label htmlFor={sizeId} className="text-muted">
          Rows per page
        </label>
        <Select
          id={sizeId}
          value={size}
          onChange={(event) => {
            const chosen = sizes.find((each) => each === Number(event.target.value));
            if (chosen !== undefined) onSize(chosen);
          }}
        >
          {sizes.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {(last > jumpFrom || more) && <PageJump last={more ? null : last} onPage={onPage} />}
        <nav aria-label="Pages" className="flex items-center gap-1">
          {step("Previous page", page - 1, previous, ChevronLeft)}
          {pageNumbers(page, last, more).map((number, index) =>
            number === null ? (
              <span key={`gap-${String(index)}`} aria-hidden className="px-1 text-muted">
                …
              </span>
            ) : (
              <button
                key={number}
                type="button"
                aria-label={`Page ${format.format(number)}`}
                aria-current={number === page ? "page" : undefined}
                className={cx(pageClass, number === page ? "bg-selected text-link" : "hover:bg-sunken")}
                onClick={() => {
                  onPage(number);
                }}
              >
                {format.format(number)}
              </button>
            ),
          )}
          {step("Next page", page + 1, next, ChevronRight)}
        </nav>
      </div>
    </div>
  );
};
