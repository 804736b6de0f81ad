import { can, type Permission, whyNot } from "@/lib/domain/roles";
import type { ServiceContext } from "./context";
import { forbidden } from "./errors";

/** First line of every verb. Needs no database, so refusing is free. */
export const authorize = (ctx: ServiceContext, permission: Permission): void => {
  if (!can(ctx.role, permission)) throw forbidden(whyNot(permission));
};
