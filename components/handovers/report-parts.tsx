import type { ReactNode } from "react";

export const reportCell = "border-b border-border px-3 py-2 text-start align-top print:px-1.5";

type ReportTableProps = { label: string; caption: string; headings: string[]; children: ReactNode };

/** A table of a report, on the screen and on paper: a row for each campaign. */
export const ReportTable = ({ label, caption, headings, children }: ReportTableProps) => (
  <div role="region" aria-label={label} tabIndex={0} className="relative overflow-x-auto">
    <table className="w-full border-separate border-spacing-0 text-sm print:text-xs">
      <caption className="pb-2 text-start text-lg font-semibold">{caption}</caption>
      <thead className="text-xs text-muted">
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col" className={`${reportCell} font-medium`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

/** The few figures at the head of a report. */
export const Figures = ({ figures }: { figures: [label: string, value: string][] }) => (
  <dl className="grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
    {figures.map(([label, value]) => (
      <div key={label}>
        <dt className="text-muted">{label}</dt>
        <dd className="text-lg tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);
