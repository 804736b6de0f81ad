import type { ReactNode } from "react";

export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid rounded-lg border border-border bg-surface">{children}</dl>
);

type FactProps = { label: string; children: ReactNode; action?: ReactNode };

/** One line of a fact list: what, its value, and at most one action on the end. */
export const Fact = ({ label, children, action }: FactProps) => (
  <div className="grid gap-x-4 gap-y-1 border-b border-border px-4 py-3 last:border-b-0 sm:grid-cols-[11rem_1fr]">
    <dt className="text-sm text-muted">{label}</dt>
    <dd className="flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-[1_1_16rem] break-words">{children}</div>
      {action}
    </dd>
  </div>
);

export const Missing = ({ children }: { children: ReactNode }) => (
  <span className="text-muted">{children}</span>
);

type SectionProps = { title: string; children: ReactNode };

export const Section = ({ title, children }: SectionProps) => (
  <section className="grid gap-3">
    <h2 className="text-lg">{title}</h2>
    {children}
  </section>
);
