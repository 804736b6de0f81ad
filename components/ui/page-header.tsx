import type { ReactNode } from "react";

type PageHeaderProps = { title: string; meta?: ReactNode; actions?: ReactNode };

/** The one `h1` of a page, with a line beside it and actions on the end. */
export const PageHeader = ({ title, meta, actions }: PageHeaderProps) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
    <h1 className="text-xl">{title}</h1>
    {meta && <div className="text-sm text-muted">{meta}</div>}
    {actions && <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div>}
  </div>
);
