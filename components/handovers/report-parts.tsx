export const reportCell = "border-b border-border px-3 py-2 text-start align-top print:px-1.5";

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
