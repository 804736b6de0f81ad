import { hasSwitched, isThrough, whyNotNow } from "@/lib/domain/handover/campaign-state";
import { handoverReasons, numberReasons, switchReasons } from "@/lib/domain/handover/preflight";
import type { ProviderRules } from "@/lib/domain/handover/providers";
import type { StepDefinition, StepKey } from "@/lib/domain/handover/steps";
import { openWave } from "@/lib/domain/handover/waves";
import { isInside, type Window } from "@/lib/domain/handover/window";
import type { Handover } from "@/lib/db/generated/client";
import type { LoadedHandover, Member } from "./load";

/** Why something cannot be done now: one place for the buttons and for the verbs behind them. */

const gone = "TCR does not show this campaign to you any more.";

export const windowOf = ({ windowStart, windowMinutes }: Handover): Window | null =>
  windowStart === null || windowMinutes === null
    ? null
    : { startsAt: windowStart.getTime(), minutes: windowMinutes };

export const memberReasons = ({ preflight }: Member): string[] =>
  preflight === null ? [gone] : handoverReasons(preflight);

/** What stands against every campaign of the hand-over alike. */
export const commonReasons = ({ provider, rules, missing }: LoadedHandover): string[] => [
  ...(provider.connected ? [] : [`No connection to ${rules.name}. Set it up under Settings → Integrations.`]),
  ...(missing.length === 0
    ? []
    : [`Prerequisites not confirmed: ${missing.map(({ title }) => title).join(", ")}.`]),
];

/** What takes effect on live numbers keeps to the window, and to the order of the waves. */
const gateReasons = (loaded: LoadedHandover, { row }: Member, now: Date): string[] => {
  const wave = openWave(loaded.members.map((each) => ({ wave: each.row.wave, through: isThrough(each.at) })));
  return [
    ...(isInside(windowOf(loaded.handover), now.getTime())
      ? []
      : ["Outside the planned window. Plan another one first."]),
    ...(wave !== null && row.wave > wave ? [`Wave ${String(wave)} is not through yet.`] : []),
  ];
};

const stepNamed = ({ rules }: LoadedHandover, key: StepKey): StepDefinition | undefined =>
  rules.steps.find((each) => each.key === key);

/** Why the write of this step cannot begin, or be tried again, for this campaign. */
export const beginReasons = (loaded: LoadedHandover, member: Member, key: StepKey, now: Date): string[] => {
  const { at, row, preflight } = member;
  const again = at.position.status === "FAILED";
  const where = row.step === key ? whyNotNow(at, again ? "again" : "begin") : "Not at this step.";
  if (where !== null) return [where];
  if (preflight === null) return [gone];
  if (row.takeNumbersAt !== null) return ["Its numbers are being read from the number registry."];
  const step = stepNamed(loaded, key);
  // Trying again may lead back to an earlier step: then that one's conditions count.
  const begun = again && step?.againFrom !== undefined ? stepNamed(loaded, step.againFrom) : step;
  // After the switch nothing is asked any more that could keep a campaign offline.
  if (begun?.asks === undefined || row.switchedAt !== null) return [];
  return [
    ...(begun.gated === true ? gateReasons(loaded, member, now) : []),
    ...(begun.asks === "all" ? handoverReasons(preflight) : numberReasons(preflight)),
  ];
};

/** What TCR shows of the election; nothing against it while the reading after it is still to come. */
const electionReasons = (rules: ProviderRules, { row, campaign, preflight }: Member): string[] => {
  const reasons = preflight === null ? [gone] : switchReasons(preflight);
  const electedAt = row.steps.find(({ step }) => step === "elect")?.endedAt;
  const readAt = campaign?.row.factsReadAt;
  return reasons.length > 0 && electedAt != null && (readAt == null || readAt < electedAt)
    ? [`TCR is being read: it is to show the migration to ${rules.name} before the switch.`]
    : reasons;
};

/** Why the switch of this campaign's numbers cannot be confirmed. */
export const confirmReasons = (loaded: LoadedHandover, member: Member, now: Date): string[] => {
  const { at, row, preflight } = member;
  const elsewhere = hasSwitched(at) ? "Its switch is confirmed already." : "Not at this step.";
  const where = row.step === "osr" ? whyNotNow(at, "confirm") : elsewhere;
  if (where !== null) return [where];
  if (preflight === null) return [gone];
  return [
    ...gateReasons(loaded, member, now),
    ...numberReasons(preflight),
    ...electionReasons(loaded.rules, member),
  ];
};
