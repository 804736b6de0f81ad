import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { categoryWords, type EventCategory, offeredCategories } from "@/lib/domain/event-categories";
import { type AccountOperationView, latestAccountOperation } from "@/lib/services/account-operation";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";

export type SubscriptionView = {
  category: EventCategory;
  name: string;
  what: string;
  /** What somebody here asked for; the worker sees to it. */
  wanted: boolean;
  /** Where TCR sends them now; null when nowhere. */
  endpoint: string | null;
  ours: boolean;
};

export type IntegrationsView = {
  key: {
    state: "ACCEPTED" | "FAILING" | "CHECKING" | "UNKNOWN";
    problem: string | null;
    readAt: string | null;
  };
  replacedAt: { at: string; by: string } | null;
  /** Until when events signed with the former secret are accepted; null when they are not. */
  formerSecretUntil: string | null;
  webhookUrl: string | null;
  subscriptions: SubscriptionView[];
  readAt: string | null;
  checking: boolean;
  test: AccountOperationView | null;
};

const endpointsOf = (json: unknown): ReadonlyMap<string, string> =>
  new Map(
    (Array.isArray(json) ? (json as unknown[]) : []).flatMap((each) => {
      if (typeof each !== "object" || each === null) return [];
      const { eventCategory, webhookEndpoint } = each as Record<string, unknown>;
      return typeof eventCategory === "string" && typeof webhookEndpoint === "string"
        ? [[eventCategory, webhookEndpoint] as const]
        : [];
    }),
  );

const keyState = (account: Account): IntegrationsView["key"]["state"] => {
  if (account.accountProblem !== null) return "FAILING";
  if (account.accountDueAt !== null) return "CHECKING";
  return account.accountReadAt === null ? "UNKNOWN" : "ACCEPTED";
};

const replacedAt = async (accountId: string): Promise<IntegrationsView["replacedAt"]> => {
  const entry = await db().auditEntry.findFirst({
    where: { accountId, action: "account.credentials-replaced" },
    orderBy: { id: "desc" },
  });
  return entry === null ? null : { at: entry.at.toISOString(), by: entry.actorName };
};

/** The connection to the registry, without any secret of it. */
export const getIntegrations = async (ctx: ServiceContext): Promise<IntegrationsView> => {
  authorize(ctx, "integrations:write");
  const [account, replaced, test] = await Promise.all([
    db().account.findUniqueOrThrow({ where: { id: ctx.account.id } }),
    replacedAt(ctx.account.id),
    latestAccountOperation(ctx, "test-event"),
  ]);
  const endpoints = endpointsOf(account.subscriptions);
  const until = account.previousSecretSealed === null ? null : account.previousSecretUntil;
  const readAt = account.accountReadAt?.toISOString() ?? null;
  return {
    key: { state: keyState(account), problem: account.accountProblem, readAt },
    replacedAt: replaced,
    formerSecretUntil: until !== null && until > ctx.now ? until.toISOString() : null,
    webhookUrl: account.webhookUrl,
    subscriptions: offeredCategories(account.kind).map((category) => {
      const endpoint = endpoints.get(category) ?? null;
      return {
        category,
        ...categoryWords[category],
        wanted: account.webhookCategories.includes(category),
        endpoint,
        ours: endpoint !== null && endpoint === account.webhookUrl,
      };
    }),
    readAt,
    checking: account.accountDueAt !== null,
    test,
  };
};
