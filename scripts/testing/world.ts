import { randomUUID } from "node:crypto";
import { seal } from "@/lib/auth/seal";
import { db, type Prisma } from "@/lib/db";
import type { Account, Operation } from "@/lib/db/generated/client";
import { movingOperationStatuses } from "@/lib/domain/operation";
import type { Role } from "@/lib/domain/roles";
import { connect } from "@/lib/mirror/connect";
import { syncAccount } from "@/lib/mirror/sync-account";
import type { TcrClient } from "@/lib/registries/tcr/client";
import { scopeOf, type ServiceContext } from "@/lib/services/context";
import { workAccount } from "@/lib/worker/work-account";
import { accountOf, connectToBandwidth } from "./company";
import { createTestDatabase } from "./database";
import { type RunningSandbox, startSandbox } from "./sandbox-process";

export type LoggedRequest = {
  seq: number;
  at: number;
  company: string;
  method: string;
  path: string;
  status: number;
};

export type World = {
  sandbox: RunningSandbox;
  databaseUrl: string;
  /** Signs Portage up for a company of the sandbox, as a seed does. */
  account: (companyId: string) => Promise<Account>;
  client: (account: Account) => TcrClient;
  /** Connects the account to the sandbox's Infobip; answers its NNID there. */
  infobip: (
    account: Account,
    more?: Partial<Prisma.InfobipConnectionUncheckedCreateInput>,
  ) => Promise<string>;
  /** Connects the account to the sandbox's Bandwidth; answers its number there. */
  bandwidth: (
    account: Account,
    more?: Partial<Prisma.BandwidthConnectionUncheckedCreateInput>,
  ) => Promise<string>;
  /** A campaign with a ready-made chain; answers its id. */
  campaign: (chain: string[], more?: Record<string, unknown>) => Promise<string>;
  sync: (account: Account) => Promise<void>;
  /** Does everything that is due for the account now, as a worker would. */
  work: (account: Account) => Promise<void>;
  /** Works until every operation of the account is settled; fails after a while. */
  settle: (account: Account) => Promise<Operation[]>;
  requests: (filter: { method: string; path: RegExp }) => Promise<LoggedRequest[]>;
  close: () => Promise<void>;
};

const never = () => false;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A database of its own, a sandbox of its own over real HTTP, and limits and waits short enough for a test. Call it at
 * the top of a test file, before anything reads the settings.
 */
export const createWorld = async (
  options: { scenario?: string; campaigns?: number } = {},
): Promise<World> => {
  const [database, sandbox] = await Promise.all([
    createTestDatabase(),
    startSandbox({ scenario: "empty", ...options }),
  ]);
  process.env.SANDBOX_URL = sandbox.url;
  process.env.TCR_READ_LIMIT ??= "100/100";
  process.env.TCR_WRITE_LIMIT ??= "100/100";
  process.env.INFOBIP_READ_LIMIT ??= "100/100";
  process.env.INFOBIP_WRITE_LIMIT ??= "100/100";
  process.env.BANDWIDTH_IMPORT_LIMIT ??= "100/100";
  process.env.BANDWIDTH_ORDER_LIMIT ??= "100/100";
  process.env.BANDWIDTH_POLL_MS ??= "300";
  process.env.TCR_TIMEOUT_MS ??= "1500";
  process.env.SETTLE_MS ??= "400";
  for (const system of ["tcr", "infobip", "bandwidth"]) {
    await sandbox.control("POST", "/limits", { system, class: "read", count: 5_000, windowMs: 1_000 });
    await sandbox.control("POST", "/limits", { system, class: "write", count: 2_000, windowMs: 1_000 });
  }
  const account = (companyId: string) => accountOf(sandbox, companyId);

  const infobip: World["infobip"] = async (of, more = {}) => {
    const there = (await sandbox.control("GET", `/infobip/accounts/${of.companyId}`)) as {
      apiKey: string;
      nnid: string;
    };
    const { apiKey, nnid } = there;
    await db().infobipConnection.create({
      data: {
        accountId: of.id,
        baseUrl: `${sandbox.url}/infobip`,
        apiKeySealed: seal(apiKey),
        webhookSecretSealed: seal("hush"),
        nnid,
        dueAt: new Date(),
        ...more,
      },
    });
    return nnid;
  };

  const work = ({ id }: Account) => workAccount(id, never);

  const settle = async (of: Account): Promise<Operation[]> => {
    const until = Date.now() + 20_000;
    for (;;) {
      await work(of);
      const open = await db().operation.count({
        where: { accountId: of.id, status: { in: [...movingOperationStatuses] } },
      });
      if (open === 0)
        return db().operation.findMany({ where: { accountId: of.id }, orderBy: { createdAt: "asc" } });
      if (Date.now() > until) throw new Error(`${String(open)} operations did not settle`);
      await pause(50);
    }
  };

  const requests: World["requests"] = async ({ method, path }) => {
    const found: LoggedRequest[] = [];
    for (let after = 0; ;) {
      const page = (await sandbox.control("GET", `/requests?after=${String(after)}`)) as LoggedRequest[];
      const last = page.at(-1);
      if (last === undefined) return found;
      found.push(...page.filter((each) => each.method === method && path.test(each.path)));
      after = last.seq;
    }
  };

  return {
    sandbox,
    databaseUrl: database.url,
    account,
    client: connect,
    infobip,
    bandwidth: (of, more) => connectToBandwidth(sandbox, of, more),
    campaign: async (chain, more = {}) => {
      const answer = (await sandbox.control("POST", "/campaigns", { chain, ...more })) as {
        campaignId: string;
      };
      return answer.campaignId;
    },
    sync: async (of) => {
      await syncAccount(of.id, never);
    },
    work,
    settle,
    requests,
    close: async () => {
      await sandbox.stop();
      await database.drop();
    },
  };
};

/** Somebody of the account, with this role. */
export const personOf = (account: Account, role: Role = "MANAGER"): ServiceContext => ({
  actor: {
    kind: "staff",
    userId: "00000000-0000-0000-0000-000000000001",
    name: "Test Person",
    sessionId: "s",
  },
  account: scopeOf(account),
  role,
  correlationId: randomUUID(),
  now: new Date(),
});
