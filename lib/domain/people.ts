import { roleName, type Role } from "./roles";

/** Who may be changed how. An account always keeps somebody who can manage its people. */

export type PersonFacts = { userId: string; role: Role; disabled: boolean };

export const minPasswordLength = 12;
export const maxPasswordLength = 200;

const lastAdmin = "This is the last admin. Make somebody else an admin first.";

/** The admins that count: those who can enter. */
const isLastAdmin = (person: PersonFacts, admins: readonly string[]): boolean =>
  person.role === "ADMIN" && !person.disabled && admins.every((userId) => userId === person.userId);

/** Why this role cannot be given; null when it can. */
export const roleProblem = (person: PersonFacts, role: Role, admins: readonly string[]): string | null => {
  if (person.role === role) return `This person is ${roleName(role)} already.`;
  return isLastAdmin(person, admins) ? lastAdmin : null;
};

/** Why this person cannot be kept out; null when they can. */
export const disableProblem = (
  person: PersonFacts,
  by: string | null,
  admins: readonly string[],
): string | null => {
  if (person.disabled) return "This person is disabled already.";
  if (isLastAdmin(person, admins)) return lastAdmin;
  return person.userId === by ? "You cannot disable yourself. Ask another admin." : null;
};

/** Somebody who belongs to another company too signs in there with the same password: it is not this company's to reset. */
export const linkProblem = (person: { disabled: boolean; elsewhere: boolean }): string | null => {
  if (person.disabled) return "This person is disabled. Enable them first.";
  return person.elsewhere
    ? "This person belongs to another company too, so only they can change the password."
    : null;
};

export const passwordProblem = (password: string): string | null => {
  if (password.length < minPasswordLength) return `Use at least ${String(minPasswordLength)} characters.`;
  if (password.length > maxPasswordLength) return `Use at most ${String(maxPasswordLength)} characters.`;
  return new Set(password).size < 4 ? "Use more than three different characters." : null;
};
