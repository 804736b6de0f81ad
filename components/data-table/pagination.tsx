"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { cx } from "@/components/ui/cx";
import { Select } from "@/components/ui/select";
import { pageNumbers } from "./page-numbers";

type PaginationProps<Size extends number> = {
  total: number;
  page: number;
  size: Size;
  sizes: readonly Size[];
  onPage: (page: number) => void;
  onSize: (size: Size) => void;
};

const pageClass =
  "inline-flex h-7 min-w-7 items-center justify-center rounded-md px-1.5 text-sm font-medium tabular-nums transition-colors duration-150";

const format = new Intl.NumberFormat("en-US");

export const Pagination = <Size extends number>({
  total,
  page,
  size,
  sizes,
  onPage,
  onSize,
}: PaginationProps<Size>) => {
  const sizeId = useId();
  const last = Math.max(1, Math.ceil(total / size));
  const step = (label: string, to: number, Icon: typeof ChevronLeft) => {
    const possible = to >= 1 && to <= last;
    return (
      <button
        type="button"
        aria-label={label}
        aria-disabled={!possible || undefined}
        className={cx(pageClass, possible ? "hover:bg-sunken" : "opacity-50")}
        onClick={() => {
          if (possible) onPage(to);
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
      <nav aria-label="Pages" className="flex items-center gap-1">
        {step("Previous page", page - 1, ChevronLeft)}
        {pageNumbers(page, last).map((number, index) =>
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
        {step("Next page", page + 1, ChevronRight)}
      </nav>
    </div>
  );
};
