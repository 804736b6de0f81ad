import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";

type StagesProps = { names: string[]; current: number };

/** The numbered stages of one dialog. */
export const Stages = ({ names, current }: StagesProps) => (
  <ol aria-label="Stages" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
    {names.map((name, index) => {
      const done = index < current;
      const here = index === current;
      return (
        <li key={name} aria-current={here ? "step" : undefined} className="flex items-center gap-2">
          <span
            className={cx(
              "flex size-5 items-center justify-center rounded-full border text-xs font-semibold tabular-nums",
              here ? "border-accent bg-accent text-accent-contrast" : "border-control text-muted",
            )}
          >
            {done ? <Check size={12} aria-hidden /> : index + 1}
          </span>
          <span className={here ? "font-medium" : "text-muted"}>
            {name}
            {done && <span className="sr-only">, done</span>}
          </span>
        </li>
      );
    })}
  </ol>
);
