import { cx } from "./cx";

export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cx("block animate-pulse rounded-sm bg-sunken", className)} />
);
