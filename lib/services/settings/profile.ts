import { db } from "@/lib/db";
import { authorize } from "@/lib/services/authorize";
import type { ServiceContext } from "@/lib/services/context";

export type Enablement = { label: string; value: boolean | null };

export type ProfileView = {
  companyId: string;
  name: string;
  kind: "CSP" | "DCA";
  /** Null until the profile was read; a DCA has none to read. */
  enablements: Enablement[] | null;
  readAt: string | null;
  problem: string | null;
};

const labels: Record<string, string> = {
  platformFreeTrialEnabled: "Platform Free Trial",
  ucaasEnabled: "UCaaS",
  soleProprietorEnabled: "Sole Proprietor",
  publicSafetyEnabled: "Public Safety",
  dpaSigned: "DPA signed",
};

const flag = (json: unknown, key: string): boolean | null => {
  const value = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[key] : null;
  return typeof value === "boolean" ? value : null;
};

/** What TCR has enabled for this company. Only TCR changes it, short of the two migration settings. */
export const getProfile = async (ctx: ServiceContext): Promise<ProfileView> => {
  authorize(ctx, "campaigns:read");
  const account = await db().account.findUniqueOrThrow({ where: { id: ctx.account.id } });
  const { profile, migrationSupported, migrationAutoComplete } = account;
  return {
    companyId: account.companyId,
    name: account.name,
    kind: account.kind,
    enablements:
      account.accountReadAt === null
        ? null
        : [
            ...(profile === null
              ? []
              : Object.entries(labels).map(([key, label]) => ({ label, value: flag(profile, key) }))),
            { label: "CNP Migration", value: migrationSupported },
            { label: "Auto-Complete", value: migrationAutoComplete },
          ],
    readAt: account.accountReadAt?.toISOString() ?? null,
    problem: account.accountProblem,
  };
};
