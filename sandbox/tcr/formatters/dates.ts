export const iso = (at: number): string => new Date(at).toISOString();
export const isoDay = (at: number): string => iso(at).slice(0, 10);
