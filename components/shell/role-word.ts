import type { Role } from "@/lib/domain/roles";

export const roleWord = (role: Role): string => role.charAt(0).toUpperCase() + role.slice(1).toLowerCase();
