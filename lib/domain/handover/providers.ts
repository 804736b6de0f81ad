import { bandwidthLimits, bandwidthPartnerId } from "@/lib/domain/bandwidth";
import { infobipLimits, infobipPartnerId } from "@/lib/domain/infobip";
import { bandwidthPrerequisites, bandwidthSteps } from "./bandwidth";
import { infobipPrerequisites, infobipRollback, infobipSteps } from "./infobip";
import type { Prerequisite } from "./prerequisites";
import type { StepDefinition, StepKey } from "./steps";

export const handoverProviders = ["infobip", "bandwidth"] as const;
export type HandoverProvider = (typeof handoverProviders)[number];

export type ChecklistItem = { key: string; title: string; detail: string };

/** All that the rules need to know of a provider. A second one is a second entry. */
export type ProviderRules = {
  name: string;
  /** Its id at TCR: whom campaigns are elected to. */
  partnerId: string;
  steps: readonly StepDefinition[];
  prerequisites: readonly Prerequisite[];
  /** The points of a way back, where one is needed: where nothing goes offline there is none. */
  rollback: readonly ChecklistItem[];
  /** Numbers may be added and taken out until this step has been begun. */
  numbersUntil: StepKey;
  /** How the page tells that a number has been dealt with. */
  numberDone: { column: "importedAt" | "linkedAt"; word: string };
  /** Without numbers a campaign has nothing to hand over; else it may be handed over bare. */
  numbersNeeded: boolean;
  /** Null: it has no pools, and no limit without one. */
  withoutPool: number | null;
  soleProprietor: "one number" | "never";
  /** The numbers get one NNID of the customer's own, by a change of the OSR that the customer makes. */
  ownNnid: boolean;
  /** Each carrier of the campaign must have approved it at TCR before. */
  approvedByCarriers: boolean;
  campaignIdLength: number | null;
  /** What it is called to put live numbers over: "the switch". */
  gate: string;
};

const rules: Record<HandoverProvider, ProviderRules> = {
  infobip: {
    name: "Infobip",
    partnerId: infobipPartnerId,
    steps: infobipSteps,
    prerequisites: infobipPrerequisites,
    rollback: infobipRollback,
    numbersUntil: "import",
    numberDone: { column: "importedAt", word: "imported" },
    numbersNeeded: true,
    withoutPool: infobipLimits.numbersWithoutPool,
    soleProprietor: "one number",
    ownNnid: true,
    approvedByCarriers: false,
    campaignIdLength: null,
    gate: "The switch",
  },
  bandwidth: {
    name: "Bandwidth",
    partnerId: bandwidthPartnerId,
    steps: bandwidthSteps,
    prerequisites: bandwidthPrerequisites,
    rollback: [],
    numbersUntil: "link",
    numberDone: { column: "linkedAt", word: "on the campaign" },
    numbersNeeded: false,
    withoutPool: null,
    soleProprietor: "never",
    ownNnid: false,
    approvedByCarriers: true,
    campaignIdLength: bandwidthLimits.campaignIdLength,
    gate: "The order of numbers",
  },
};

export const isProvider = (text: string): text is HandoverProvider =>
  (handoverProviders as readonly string[]).includes(text);

export const providerRules = (provider: HandoverProvider): ProviderRules => rules[provider];
