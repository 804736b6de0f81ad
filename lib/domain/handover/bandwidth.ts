import type { Prerequisite } from "./prerequisites";
import type { StepDefinition, StepFacts } from "./steps";

const hasNumbers = ({ numbers }: StepFacts): boolean => numbers > 0;

/** Campaigns that Bandwidth takes over from TCR, with numbers that are at Bandwidth already (Bandwidth import guide). */
export const bandwidthSteps: readonly StepDefinition[] = [
  {
    key: "elect",
    title: "Elect Bandwidth in TCR",
    by: "write",
    writes: "initiate",
    auto: false,
    asks: "all",
    downtime: null,
    what: "Portage starts a CNP migration to BANDW for each campaign that is not shared with Bandwidth yet.",
    endedBy: "TCR accepts the start.",
    trouble: "See why TCR refused on the campaign's page, then elect again.",
  },
  {
    key: "accept",
    title: "Share accepted",
    by: "provider",
    writes: null,
    auto: true,
    downtime: null,
    showsAtTcr: true,
    what: "Bandwidth answers the share at TCR.",
    endedBy: "TCR shows that Bandwidth accepted it.",
    trouble: "Share it with Bandwidth again on the campaign's page, then look again.",
  },
  {
    key: "importCampaign",
    title: "Import the campaign",
    by: "write",
    writes: "importCampaign",
    auto: true,
    downtime: null,
    what: "Portage imports the campaign at Bandwidth, at the pace that Bandwidth allows. What Bandwidth does not see yet is tried for an hour.",
    endedBy: "Bandwidth has a record of the campaign.",
    trouble: "Do what the sentence says, then import again.",
  },
  {
    key: "approve",
    title: "Carriers approve",
    by: "provider",
    writes: null,
    auto: true,
    downtime: null,
    what: "Each carrier, and the secondary DCA where there is one, approves the campaign at Bandwidth. A review may take days.",
    endedBy: "Bandwidth shows all of them as approved.",
    trouble:
      "Bandwidth's support knows why a carrier or the secondary DCA refused. Look again once it is mended.",
  },
  {
    key: "link",
    title: "Put the numbers on",
    by: "write",
    writes: "linkNumbers",
    auto: false,
    asks: "numbers",
    gated: true,
    downtime: null,
    needed: hasNumbers,
    what: "Portage orders the numbers onto their campaigns, up to 500 in an order. They have to be in your Bandwidth account.",
    endedBy: "Bandwidth takes the order.",
    trouble: "Correct or take out the refused numbers, then order again.",
  },
  {
    key: "order",
    title: "Order carried out",
    by: "provider",
    writes: null,
    auto: true,
    downtime: null,
    needed: hasNumbers,
    againFrom: "link",
    registers: true,
    what: "Bandwidth puts the numbers on with the carriers. It promises no time.",
    endedBy: "Bandwidth reports every number as done.",
    trouble: "Correct or take out the refused numbers. Ordering again sends only those.",
  },
];

export const bandwidthPrerequisites: readonly Prerequisite[] = [
  {
    key: "feature",
    title: "Campaign import switched on",
    detail: "Bandwidth has enabled campaign import for your account (10DLCImportCampaign).",
  },
  {
    key: "csp",
    title: "CSP id tied to the account",
    detail:
      "Your CSP id of TCR is the one id of this Bandwidth account. Campaigns of another CSP are shared to it first.",
  },
  {
    key: "role",
    title: "Credential with the Campaign Management role",
    detail: "Without the role Bandwidth answers 403. Credentials of the old kind end on December 2, 2026.",
  },
  {
    key: "numbers",
    title: "Numbers at Bandwidth",
    detail: "The numbers are ordered from, or ported to, your Bandwidth account, with messaging switched on.",
  },
];
