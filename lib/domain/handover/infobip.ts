import { infobipLimits } from "@/lib/domain/infobip";
import type { Prerequisite } from "./prerequisites";
import type { StepDefinition } from "./steps";

/** With the customer's own NNID (Infobip own-NNID guide): six steps, and one more for large pools before the last. */
export const infobipSteps: readonly StepDefinition[] = [
  {
    key: "import",
    title: "Import numbers",
    by: "write",
    writes: "importNumbers",
    auto: false,
    asks: "all",
    downtime: null,
    what: "Portage makes the numbers known to Infobip, in groups of 200. The OSR is left alone.",
    endedBy: "Infobip shows every number.",
    trouble: "Do what the sentence says, then import again.",
  },
  {
    key: "elect",
    title: "Elect Infobip in TCR",
    by: "write",
    writes: "initiate",
    auto: false,
    asks: "all",
    downtime: null,
    what: "Portage starts a CNP migration to OPMKT for each campaign.",
    endedBy: "TCR accepts the start.",
    trouble: "Once the cause is gone, elect again: this page follows TCR by itself.",
  },
  {
    key: "osr",
    title: "Switch the OSR",
    by: "person",
    writes: null,
    auto: false,
    downtime: "starts",
    asks: "numbers",
    gated: true,
    what: "You change the OSR records of the numbers. Their downtime starts here.",
    endedBy: "You confirm that the records are changed.",
    trouble: "Set the records back and confirm nothing: before the confirmation stopping is free.",
  },
  {
    key: "migrate",
    title: "Call Infobip",
    by: "write",
    writes: "migrateCampaign",
    auto: true,
    downtime: null,
    what: "Portage asks Infobip to take the campaign over, at once.",
    endedBy: "Infobip answers IN_MIGRATION.",
    trouble:
      "Settle it with Infobip, or choose another pool in the campaign's details, then call again. Otherwise roll the OSR back.",
  },
  {
    key: "register",
    title: "In migration",
    by: "provider",
    writes: null,
    auto: true,
    downtime: null,
    againFrom: "migrate",
    registers: true,
    what: "Infobip accepts the share at TCR and provisions the campaign with the carriers.",
    endedBy: "Infobip reports REGISTERED, by webhook or when asked.",
    trouble: "Call Infobip's support with the evidence, call again, or roll the OSR back.",
  },
  {
    key: "rest",
    title: "Add the other numbers",
    by: "write",
    writes: "addNumbers",
    auto: true,
    downtime: null,
    mayBeLeft: true,
    needed: ({ numbers, pooled }) => pooled && numbers > infobipLimits.numbersPerRequest,
    what: "Numbers beyond the first 200 of a pooled campaign are added as soon as it is registered: Infobip takes them no earlier. Until then they are offline.",
    endedBy: "Infobip accepts them.",
    trouble:
      "Do what the sentence says, then add them again. The first 200 work: their traffic can be switched meanwhile.",
  },
  {
    key: "traffic",
    title: "Switch traffic",
    by: "person",
    writes: null,
    auto: false,
    downtime: "ends",
    what: "You send your messages through Infobip from now on.",
    endedBy: "You confirm that traffic runs through Infobip.",
    trouble: "The numbers are registered: nothing at Infobip keeps traffic from being switched.",
  },
];

export const infobipPrerequisites: readonly Prerequisite[] = [
  {
    key: "nnid",
    title: "NNID set up with the carriers",
    detail: "Signed LOA and T-Mobile NNID request form handed in, confirmed by Infobip. Takes about a month.",
  },
  {
    key: "import",
    title: "Number import switched on",
    detail: "Your account manager at Infobip has enabled self-service import.",
  },
  {
    key: "migrationApi",
    title: "Migration API switched on",
    detail: "Your account manager at Infobip has enabled the migration call.",
  },
  {
    key: "pools",
    title: "Number pools made",
    detail: "Requested with the Number Pool Request Form. Each pool has the same NNID as its numbers.",
    only: "pooled",
  },
  {
    key: "soleProprietor",
    title: "Sole Proprietor parent campaign",
    detail:
      "One campaign was shared to Infobip, and the default campaign exists. At most 1,000 messages a day.",
    only: "soleProprietor",
  },
  {
    key: "announced",
    title: "List sent ahead",
    detail: "Infobip's team has the campaigns and numbers. The export has both.",
  },
];

/** In the order in which they help: numbers that work come first. */
export const infobipRollback = [
  {
    key: "osr",
    title: "OSR records set back",
    detail: "Each number has its former NNID again. The file has them.",
  },
  {
    key: "tcr",
    title: "Migration canceled in TCR",
    detail: "Cancel it while it is open. If it is complete, migrate the campaign back to the former partner.",
  },
  {
    key: "provider",
    title: "Infobip told",
    detail: "Infobip has no call for it: tell your account manager.",
  },
  { key: "traffic", title: "Traffic tested", detail: "Messages run through the former partner again." },
] as const;
