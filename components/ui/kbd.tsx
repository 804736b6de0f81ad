import type { ReactNode } from "react";

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-border bg-sunken px-1 font-mono text-xs text-muted">
    {children}
  </kbd>
);
