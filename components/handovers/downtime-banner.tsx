"use client";

import { Banner } from "@/components/ui/banner";
import { DowntimeClock, downtimeTone, useSecond } from "@/components/ui/downtime";
import { counted, named } from "@/components/dialogs/words";
import { type Downtime, downtimeOf } from "@/lib/domain/handover/downtime";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";

/** What is to be done about the numbers that are offline; nothing as long as all goes its way. */
const adviceOf = (
  { providerName }: HandoverDetail,
  offline: readonly HandoverCampaignView[],
  alert: Downtime["alert"],
): string => {
  const active = offline.filter(({ state }) => state === "ACTIVE");
  const unread = active.find((each) => each.unread !== null)?.unread;
  const failed = active.filter(({ status }) => status === "FAILED").length;
  if (active.length === 0)
    return "They are being rolled back: set the OSR records back, then confirm it. The clock stops with it.";
  if (alert === "overdue")
    return `This is too long. Call ${providerName}'s support now, with the evidence of the report.`;
  if (failed > 0)
    return `${failed === 1 ? "One waits" : `${String(failed)} wait`} for you: do what the failed step says and call ${providerName} again, or roll the OSR back.`;
  if (unread !== undefined)
    return `${providerName} could not be read last: ${unread} Portage asks again by itself.`;
  return alert === "late"
    ? "Usually a few minutes. Read the OSR back, and make the call to support ready."
    : "Usually a few minutes. Nothing is asked of you.";
};

/** Numbers that Infobip took only after the registration, or did not take. */
const restWords = (registered: readonly HandoverCampaignView[]): string => {
  const rest = registered.flatMap(({ step, status }) => (step === "rest" ? [status] : []));
  if (rest.includes("FAILED"))
    return " Numbers beyond the first 200 could not be added and are offline: see the step that failed.";
  return rest.length > 0 ? " Numbers beyond the first 200 are being added, and are offline until then." : "";
};

/** How long, and what to do: nothing at first, then whom to call; and at last that traffic can be switched. */
export const DowntimeBanner = ({ handover }: { handover: HandoverDetail }) => {
  const running = handover.campaigns.filter(
    ({ state, times }) =>
      (state === "ACTIVE" || state === "ROLLING_BACK") &&
      times.switchedAt !== null &&
      times.trafficAt === null &&
      times.restoredAt === null,
  );
  const now = useSecond(running.length > 0);
  const offline = running.filter(({ times }) => times.registeredAt === null);
  const registered = running.filter(({ times }) => times.registeredAt !== null);
  const [longest] = offline.toSorted((a, b) => (a.times.switchedAt ?? 0) - (b.times.switchedAt ?? 0));
  const alert = longest === undefined || now === null ? "none" : downtimeOf(longest.times, now).alert;
  return (
    <>
      {registered.length > 0 && (
        <Banner
          tone="warning"
          title={`${named(registered.map(({ campaignId }) => campaignId))} ${registered.length === 1 ? "is" : "are"} registered at ${handover.providerName}. Switch traffic now.`}
        >
          Then confirm it: the clock stops with your confirmation.{restWords(registered)}
        </Banner>
      )}
      {longest !== undefined && (
        <Banner
          tone={now === null ? "danger" : downtimeTone(longest.times, now)}
          title={`${counted(offline.length, "campaign")} offline${{ none: "", late: " for long", overdue: " too long" }[alert]}`}
        >
          <p>
            <DowntimeClock times={longest.times} /> since the switch. {adviceOf(handover, offline, alert)}
          </p>
          {alert === "overdue" && longest.state === "ACTIVE" && (
            <ul className="mt-1 list-disc ps-4">
              <li>
                Name the campaign ids and the id at {handover.providerName}; the report has both with every
                time.
              </li>
              <li>Read the OSR back: wrong records keep a campaign from being registered.</li>
              <li>If nobody can help, roll the OSR back: the numbers work again with the former partner.</li>
            </ul>
          )}
        </Banner>
      )}
    </>
  );
};
