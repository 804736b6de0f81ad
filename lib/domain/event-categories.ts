/** What an account can subscribe to at the registry (tcr.md 14.1); a DCA has fewer. */

export const eventCategories = ["CAMPAIGN", "BRAND", "CSP", "VETTING", "INCIDENCE"] as const;
export type EventCategory = (typeof eventCategories)[number];

export const categoryWords: Record<EventCategory, { name: string; what: string }> = {
  CAMPAIGN: {
    name: "Campaigns",
    what: "Shares, migrations, suspensions, expiry. Portage needs these to be current.",
  },
  BRAND: { name: "Brands", what: "Identity status, scores and updates of brands." },
  CSP: { name: "Company", what: "Whether TCR has approved, activated or suspended the company." },
  VETTING: { name: "Vetting", what: "Reports of external vetting providers. Portage stores and shows them." },
  INCIDENCE: { name: "Complaints", what: "Complaints of networks. Portage stores and shows them." },
};

export const offeredCategories = (kind: "CSP" | "DCA"): readonly EventCategory[] =>
  kind === "CSP" ? eventCategories : ["CAMPAIGN"];

/** Events that a test can ask for; the body of a test holds its type and a made-up campaign only. */
export const testEventTypes = [
  "CAMPAIGN_SHARE_ADD",
  "CAMPAIGN_SHARE_ACCEPT",
  "CAMPAIGN_SHARE_DELETE",
  "CNP_MIGRATION_COMPLETE",
  "CNP_MIGRATION_CANCEL",
] as const;
