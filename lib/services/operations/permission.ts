import { permissionFor } from "@/lib/domain/commands";
import {
  type AccountOperationKind,
  isAccountKind,
  isHandoverKind,
  operationKinds,
} from "@/lib/domain/operation";
import type { Permission } from "@/lib/domain/roles";

const ofAccount: Record<AccountOperationKind, Permission> = {
  settings: "settings:write",
  "test-event": "integrations:write",
};

/** Who may decide about a stored write. A kind that this version does not know asks for what an answer to a share does. */
export const permissionOf = (stored: string): Permission => {
  if (isAccountKind(stored)) return ofAccount[stored];
  if (isHandoverKind(stored)) return "handovers:write";
  const kind = operationKinds.find((each) => each === stored);
  return kind === undefined ? "shares:write" : permissionFor[kind].permission;
};
