type Person = { email: string; what: string };
type DemoHintProps = { people: Person[] };

const first = 5;

const People = ({ people }: DemoHintProps) => (
  <dl className="mt-2 grid gap-2">
    {people.map(({ email, what }) => (
      <div key={email}>
        <dt className="font-mono text-xs">{email}</dt>
        <dd className="text-muted">{what}</dd>
      </div>
    ))}
  </dl>
);

/** The rest by company, in the words of its first person: who they are is in their addresses. */
const byCompany = (people: Person[]): { emails: string[]; what: string }[] => {
  const companies = new Map<string, { emails: string[]; what: string }>();
  for (const { email, what } of people) {
    const domain = email.split("@")[1] ?? "";
    const known = companies.get(domain) ?? { emails: [], what: what.replace(/^\w+ at /, "") };
    known.emails.push(email);
    companies.set(domain, known);
  }
  return [...companies.values()];
};

const Companies = ({ people }: DemoHintProps) => (
  <dl className="mt-2 grid gap-2">
    {byCompany(people).map(({ emails, what }) => (
      <div key={what}>
        <dt>{what}</dt>
        {emails.map((email) => (
          <dd key={email} className="font-mono text-xs text-muted">
            {email}
          </dd>
        ))}
      </div>
    ))}
  </dl>
);

/** Who can sign in to the sandbox; shown nowhere else. */
export const DemoHint = ({ people }: DemoHintProps) => (
  <section aria-labelledby="demo-hint" className="rounded-lg border border-sandbox bg-sandbox-bg p-4 text-sm">
    <h2 id="demo-hint" className="font-semibold text-sandbox-fg">
      Sandbox
    </h2>
    <p>
      Sign in as <span className="font-mono text-xs">manager@acme.test</span> or anyone below. Every password
      is <span className="font-mono text-xs">portage-demo</span>.
    </p>
    <People people={people.slice(0, first)} />
    {people.length > first && (
      <details className="mt-2">
        <summary className="font-medium text-sandbox-fg">{people.length - first} more</summary>
        <Companies people={people.slice(first)} />
      </details>
    )}
  </section>
);
