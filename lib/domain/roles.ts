export const roles = ["VIEWER", "USER", "MANAGER", "ADMIN"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "campaigns:read",
  "migrations:write",
  "shares:write",
  "handovers:write",
  "handovers:switch",
  "settings:write",
  "integrations:write",
  "people:write",
  "history:read",
  "views:manage",
] as const;
export type Permission = (typeof permissions)[number];

/**
 * The registry lets only User and Manager act on migrations, so Admin manages people and reads the
 * history but starts nothing (Migration overview, "Initiating CNP Migrations").
 */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  VIEWER: ["campaigns:read"],
  USER: ["campaigns:read", "migrations:write", "shares:write", "handovers:write"],
  // What takes numbers offline, and what brings them back, is a Manager's word.
  MANAGER: [
    "campaigns:read",
    "migrations:write",
    "shares:write",
    "handovers:write",
    "handovers:switch",
    "settings:write",
    "integrations:write",
    "views:manage",
  ],
  ADMIN: ["campaigns:read", "people:write", "history:read", "views:manage"],
};

const purposes: Record<Permission, string> = {
  "campaigns:read": "see campaigns",
  "migrations:write": "start a migration",
  "shares:write": "answer or share a campaign",
  "handovers:write": "prepare a hand-over",
  "handovers:switch": "confirm a switch of numbers",
  "settings:write": "change settings",
  "integrations:write": "change integrations",
  "people:write": "manage people",
  "history:read": "see the history of everyone",
  "views:manage": "change a shared view of somebody else",
};

const roleNames: Record<Role, string> = {
  VIEWER: "Viewer",
  USER: "User",
  MANAGER: "Manager",
  ADMIN: "Admin",
};

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export const roleName = (role: string): string => (isRole(role) ? roleNames[role] : role);

export const can = (role: string, permission: Permission): boolean =>
  isRole(role) && rolePermissions[role].includes(permission);

const listOf = (names: string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.slice(-1).join("")}`;

/** One sentence for a control that the role may not use. */
export const whyNot = (permission: Permission, purpose: string = purposes[permission]): string => {
  const names = roles.filter((role) => can(role, permission)).map((role) => roleNames[role]);
  return `You need the role ${listOf(names)} to ${purpose}.`;
};
