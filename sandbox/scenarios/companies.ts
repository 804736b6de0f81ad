import { BANDWIDTH } from "../bandwidth/entities";
import { INFOBIP } from "../infobip/entities";
import type { Company, CompanyKind } from "../tcr/entities";
import { ALL_NETWORKS, ATT, T_MOBILE } from "../tcr/networks";

type Description = { id: string; kind: CompanyKind; name: string } & Partial<
  Pick<Company, "mnoIds" | "migrationSupported" | "migrationAutoComplete" | "soleProprietorEnabled">
>;

/** What is not said: migration supported, no auto-complete, sole proprietors yes, a DCA reaches all networks. */
export const newCompany = (description: Description): Company => ({
  apiKey: `key-${description.id}`,
  secret: `secret-${description.id}`,
  migrationSupported: true,
  migrationAutoComplete: false,
  soleProprietorEnabled: true,
  mnoIds: description.kind === "DCA" ? ALL_NETWORKS : [],
  subscriptions: {},
  ...description,
});

export const ACME = "SACME01";
export const NORTHWIND = "SNRTHW1";
export const BLUE_RIDGE = "SBLUER1";
export const CASCADE = "SCASCD1";
export const HARBOR = "SHARBR1";
export const OLD_PINE = "SOPTOT1";
export const IRONWOOD = "SIRONW1";
export const BRIGHTLINE = "SBRGHT1";
export const CLEARWATER = "DCLRW";
export const SUMMIT = "DSUMT";
export const PRAIRIE = "DPRAR";

export const demoCompanies = (): Company[] => [
  newCompany({ id: ACME, kind: "CSP", name: "Acme Messaging" }),
  newCompany({ id: NORTHWIND, kind: "CSP", name: "Northwind Connect" }),
  newCompany({ id: BLUE_RIDGE, kind: "CSP", name: "Blue Ridge Telecom" }),
  newCompany({ id: CASCADE, kind: "CSP", name: "Cascade Messaging" }),
  newCompany({ id: HARBOR, kind: "CSP", name: "Harbor Link", migrationAutoComplete: true }),
  newCompany({ id: OLD_PINE, kind: "CSP", name: "Old Pine Networks", migrationSupported: false }),
  newCompany({ id: IRONWOOD, kind: "CSP", name: "Ironwood Wireless", soleProprietorEnabled: false }),
  newCompany({ id: BRIGHTLINE, kind: "CSP", name: "Brightline Apps" }),
  newCompany({ id: CLEARWATER, kind: "DCA", name: "Clearwater DCA" }),
  newCompany({ id: SUMMIT, kind: "DCA", name: "Summit Direct", mnoIds: [ATT, T_MOBILE] }),
  newCompany({
    id: PRAIRIE,
    kind: "DCA",
    name: "Prairie Aggregation",
    mnoIds: ALL_NETWORKS.filter((network) => network !== ATT),
  }),
  newCompany({ id: INFOBIP, kind: "DCA", name: "Infobip" }),
  newCompany({ id: BANDWIDTH, kind: "DCA", name: "Bandwidth", soleProprietorEnabled: false }),
];
