import { describe, expect, it } from "vitest";
import { can, permissions, roleName, rolePermissions, roles, whyNot } from "./roles";

describe("roles", () => {
  it.each([
    ["VIEWER", "campaigns:read", true],
    ["VIEWER", "migrations:write", false],
    ["VIEWER", "shares:write", false],
    ["USER", "migrations:write", true],
    ["USER", "shares:write", true],
    ["USER", "settings:write", false],
    ["MANAGER", "migrations:write", true],
    ["MANAGER", "settings:write", true],
    ["MANAGER", "integrations:write", true],
    ["MANAGER", "people:write", false],
    ["VIEWER", "handovers:write", false],
    ["USER", "handovers:write", true],
    ["USER", "handovers:switch", false],
    ["MANAGER", "handovers:switch", true],
    ["ADMIN", "handovers:write", false],
    ["ADMIN", "campaigns:read", true],
    ["ADMIN", "people:write", true],
    ["ADMIN", "history:read", true],
    ["ADMIN", "migrations:write", false],
    ["ADMIN", "shares:write", false],
    ["USER", "views:manage", false],
    ["MANAGER", "views:manage", true],
    ["ADMIN", "views:manage", true],
  ] as const)("%s and %s: %s", (role, permission, expected) => {
    expect(can(role, permission)).toBe(expected);
  });

  it("lets everyone read campaigns", () => {
    expect(roles.filter((role) => !can(role, "campaigns:read"))).toEqual([]);
  });

  it("gives an unknown role nothing", () => {
    expect(permissions.filter((permission) => can("OWNER", permission))).toEqual([]);
    expect(permissions.filter((permission) => can("constructor", permission))).toEqual([]);
  });

  it("has somebody for every permission", () => {
    const given = Object.values(rolePermissions).flat();
    expect(permissions.filter((permission) => !given.includes(permission))).toEqual([]);
  });

  it.each([
    ["migrations:write", "You need the role User or Manager to start a migration."],
    ["shares:write", "You need the role User or Manager to answer or share a campaign."],
    ["settings:write", "You need the role Manager to change settings."],
    ["people:write", "You need the role Admin to manage people."],
    ["campaigns:read", "You need the role Viewer, User, Manager or Admin to see campaigns."],
  ] as const)("says who may when %s is missing", (permission, sentence) => {
    expect(whyNot(permission)).toBe(sentence);
  });

  it("names a role in words and leaves an unknown one as it is", () => {
    expect(roleName("MANAGER")).toBe("Manager");
    expect(roleName("OWNER")).toBe("OWNER");
  });
});
