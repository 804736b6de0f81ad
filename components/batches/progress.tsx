import { number } from "@/components/dialogs/words";
import type { BatchCounts } from "@/lib/domain/batch";

type BarProps = { label: string; done: number; total: number; failed?: number };

/** A determinate bar; what failed is drawn apart and said in words beside it. */
export const ProgressBar = ({ label, done, total, failed = 0 }: BarProps) => {
  const share = (count: number) => `${String(total === 0 ? 0 : (count / total) * 100)}%`;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={`${number(done)} of ${number(total)}`}
      className="flex h-2 w-full min-w-24 overflow-hidden rounded-full bg-sunken"
    >
      <span className="bg-accent transition-[width] duration-150" style={{ width: share(done - failed) }} />
      <span className="bg-danger-solid transition-[width] duration-150" style={{ width: share(failed) }} />
    </div>
  );
};

/** How many have been sent and come to an end. */
export const endedOf = ({ done, failed, review }: BatchCounts): number => done + failed + review;

/** How many there were to send. */
export const sentTotal = ({ total, skipped }: BatchCounts): number => total - skipped;
