import type { ReactNode } from "react";
import { cx } from "./cx";

type CardProps = { title: string; description?: ReactNode; className?: string; children: ReactNode };

/** A titled part of a page. */
export const Card = ({ title, description, className, children }: CardProps) => (
  <section
    className={cx("grid min-w-0 gap-3 rounded-lg border border-border bg-surface p-4 sm:p-5", className)}
  >
    <div className="grid gap-1">
      <h2 className="text-lg">{title}</h2>
      {description && <p className="text-sm text-muted">{description}</p>}
    </div>
    {children}
  </section>
);
