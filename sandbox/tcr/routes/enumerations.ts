import { MNO_STATUSES, type Company } from "../entities";
import { ERROR_TEXTS } from "../errors";
import { NETWORKS } from "../networks";
import {
  ENTITY_TYPES,
  IDENTITY_STATUSES,
  NUDGE_INTENTS,
  REJECTION_CATEGORIES,
  USECASES,
  VERTICALS,
} from "../usecases";
import type { TcrApp, TcrContext, TcrParts } from "./context";
import { flag } from "./query";

const VERSION = "7.8.0";

const LISTS: Record<string, readonly string[]> = {
  campaignStatus: ["ACTIVE", "EXPIRED"],
  operationStatus: MNO_STATUSES,
  nudgeIntent: NUDGE_INTENTS,
  rejectionCategory: REJECTION_CATEGORIES,
  entityType: ENTITY_TYPES,
  brandIdentityStatus: IDENTITY_STATUSES,
};

export function enumerationRoutes(
  app: TcrApp,
  { registry }: TcrParts,
  { withReach }: { withReach: boolean },
): void {
  const capable = (c: TcrContext): Company[] => {
    const soleProprietor = flag(c, "soleProprietorEnabled");
    const migration = flag(c, "cnpMigrationSupported");
    return [...registry.store.companies.values()].filter(
      (company) =>
        (soleProprietor === undefined || company.soleProprietorEnabled === soleProprietor) &&
        (migration === undefined || company.migrationSupported === migration),
    );
  };

  // DCAs are connectivity partners too; caller and current upstream are left to the client to remove.
  app.get("/enum/cnp", (c) => c.json(Object.fromEntries(capable(c).map(({ id, name }) => [id, name]))));

  app.get("/enum/dca", (c) =>
    c.json(
      capable(c)
        .filter(({ kind }) => kind === "DCA")
        .map(({ id, name, soleProprietorEnabled, mnoIds }) => ({
          id,
          displayName: name,
          escalateEmail: `escalation@${id.toLowerCase()}.example`,
          dpaSigned: true,
          soleProprietorEnabled,
          dca2AutoAccept: false,
          // ASSUMPTION: DCAs, and only they, read which networks each of them reaches.
          ...(withReach && { mnoIds }),
        })),
    ),
  );

  app.get("/enum/mno", (c) => c.json(NETWORKS));
  app.get("/enum/vertical", (c) => c.json(VERTICALS));
  app.get("/enum/usecase", (c) => {
    const sub = flag(c, "validSubUsecase");
    const chosen = Object.entries(USECASES).filter(
      ([, { validSubUsecase }]) => sub === undefined || validSubUsecase === sub,
    );
    return c.json(Object.fromEntries(chosen));
  });
  for (const [name, list] of Object.entries(LISTS)) app.get(`/enum/${name}`, (c) => c.json(list));
}

export function serviceRoutes(app: TcrApp): void {
  app.get("/version", (c) => c.text(VERSION));
  app.get("/error", (c) => c.json(ERROR_TEXTS));
}
