export const railCookie = "portage-rail";
export type RailState = "auto" | "open" | "closed";

export const readRail = (value: string | undefined): RailState =>
  value === "open" || value === "closed" ? value : "auto";
