import pg from "pg";

export type Statement = { text: string; values: unknown[] };

const recorded: Statement[] = [];
const state = { on: false };

const isStatement = (value: unknown): value is { text: string; values?: unknown[] } =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";

/** Everything that Prisma sends goes through here: what the lists ask is explained as they ask it, not as we think they do. */
const listen = (): void => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own client below
  const send = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => unknown;
  const record = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first] = args;
    if (state.on && isStatement(first)) recorded.push({ text: first.text, values: first.values ?? [] });
    return send.apply(this, args);
  };
  Object.assign(pg.Client.prototype, { query: record });
};

listen();

/** What the work sends to the database, and how long it takes. */
export const statementsOf = async (
  work: () => Promise<unknown>,
): Promise<{ statements: Statement[]; ms: number }> => {
  recorded.length = 0;
  state.on = true;
  const start = performance.now();
  try {
    await work();
  } finally {
    state.on = false;
  }
  const ms = performance.now() - start;
  return { statements: recorded.filter(({ text }) => /^\s*(select|with)\b/i.test(text)), ms };
};
