type DemoHintProps = { people: { email: string; what: string }[] };

/** Who can sign in to the sandbox; shown nowhere else. */
export const DemoHint = ({ people }: DemoHintProps) => (
  <section aria-labelledby="demo-hint" className="rounded-lg border border-sandbox bg-sandbox-bg p-4 text-sm">
    <h2 id="demo-hint" className="font-semibold text-sandbox-fg">
      Sandbox
    </h2>
    <p>
      Nothing here reaches TCR or a partner. Every password is <code className="font-mono">portage-demo</code>
      .
    </p>
    <dl className="mt-2 grid gap-2">
      {people.map(({ email, what }) => (
        <div key={email}>
          <dt className="font-mono">{email}</dt>
          <dd className="text-muted">{what}</dd>
        </div>
      ))}
    </dl>
  </section>
);
