import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { cx } from "@/components/ui/cx";

type SortHeaderProps = {
  label: string;
  sort: { first: string; second: string };
  current: string;
  onSort: (sort: string) => void;
};

export const directionOf = (sort: { first: string; second: string }, current: string) => {
  if (current !== sort.first && current !== sort.second) return null;
  return current.startsWith("-") ? ("descending" as const) : ("ascending" as const);
};

export const SortHeader = ({ label, sort, current, onSort }: SortHeaderProps) => {
  const direction = directionOf(sort, current);
  const Icon = direction === null ? ArrowUpDown : direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={cx(
        "-mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 whitespace-nowrap hover:text-text",
        direction && "text-text",
      )}
      onClick={() => {
        onSort(current === sort.first ? sort.second : sort.first);
      }}
    >
      {label}
      <Icon size={12} aria-hidden className={direction ? "text-link" : "opacity-60"} />
    </button>
  );
};
