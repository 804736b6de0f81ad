"use client";

import { countLine } from "@/components/data-table/page-numbers";
import type { useExactTotal } from "./use-exact-total";

type CountLineProps = {
  page: number;
  size: number;
  total: number;
  more: boolean;
  exact: ReturnType<typeof useExactTotal>;
};

/** Where in how many; a large number is counted when somebody wants to know it (F8). */
export const CountLine = ({ page, size, total, more, exact }: CountLineProps) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
    <p className="font-medium tabular-nums">{countLine(page, size, total, more)}</p>
    {more && (
      <button
        type="button"
        data-chrome
        aria-disabled={exact.counting || undefined}
        className="h-6 rounded-sm font-medium text-link underline-offset-2 hover:underline"
        onClick={() => {
          if (!exact.counting) exact.count();
        }}
      >
        {exact.counting ? "Counting…" : "Count exactly"}
      </button>
    )}
    {exact.error !== null && (
      <p role="alert" className="text-danger-fg">
        {exact.error.sentence} {exact.error.nextStep}
      </p>
    )}
  </div>
);
