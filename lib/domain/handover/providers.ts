import { infobipLimits, infobipPartnerId } from "@/lib/domain/infobip";
import { infobipPrerequisites, infobipRollback, infobipSteps } from "./infobip";
import type { Prerequisite } from "./prerequisites";
import type { StepDefinition } from "./steps";

export const handoverProviders = ["infobip"] as const;
export type HandoverProvider = (typeof handoverProviders)[number];

export type ChecklistItem = { key: string; title: string; detail: string };

/** All that the rules need to know of a provider. A second one is a second entry. */
export type ProviderRules = {
  name: string;
  /** Its id at TCR: whom campaigns are elected to. */
  partnerId: string;
  steps: readonly StepDefinition[];
  prerequisites: readonly Prerequisite[];
  rollback: readonly ChecklistItem[];
  perRequest: number;
  /** Null: it has no pools, and no limit without one. */
  withoutPool: number | null;
  soleProprietor: "one number" | "never";
  ownNnid: boolean;
};

const rules: Record<HandoverProvider, ProviderRules> = {
  infobip: {
    name: "Infobip",
    partnerId: infobipPartnerId,
    steps: infobipSteps,
    prerequisites: infobipPrerequisites,
    rollback: infobipRollback,
    perRequest: infobipLimits.numbersPerRequest,
    withoutPool: infobipLimits.numbersWithoutPool,
    soleProprietor: "one number",
    ownNnid: true,
  },
};

export const isProvider = (text: string): text is HandoverProvider =>
  (handoverProviders as readonly string[]).includes(text);

export const providerRules = (provider: HandoverProvider): ProviderRules => rules[provider];
