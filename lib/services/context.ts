import type { Density } from "@/lib/domain/density";
import type { Role } from "@/lib/domain/roles";

/** Who acts. No function takes a bare user id, so that audit works for every origin. */
export type Actor =
  | { kind: "staff"; userId: string; name: string; sessionId: string }
  | { kind: "webhook"; eventId: string; sender?: "Infobip" | "Bandwidth" }
  | { kind: "system"; job: string };

export type AccountKind = "CSP" | "DCA";
export type Environment = "SANDBOX" | "STAGING" | "PRODUCTION";

/** The company that Portage acts for in this call. Every query is scoped by `account.id`. */
export type AccountScope = {
  id: string;
  /** The registry's id of the company, S123ABC. */
  companyId: string;
  name: string;
  kind: AccountKind;
  environment: Environment;
};

/** What a call is told of an account: never its credentials. */
export const scopeOf = ({ id, companyId, name, kind, environment }: AccountScope): AccountScope => ({
  id,
  companyId,
  name,
  kind,
  environment,
});

export type ServiceContext = {
  actor: Actor;
  account: AccountScope;
  role: Role;
  /** Links a click to its audit rows, operations and registry calls. */
  correlationId: string;
  now: Date;
};

/** The signed-in person as pages need it. */
export type Viewer = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  account: AccountScope;
  accounts: { id: string; companyId: string; name: string; role: Role }[];
  theme: "system" | "light" | "dark";
  density: Density;
};
