"use client";

import { Banner } from "@/components/ui/banner";
import { DowntimeClock, downtimeTone, useSecond } from "@/components/ui/downtime";
import { counted, named } from "@/components/dialogs/words";
import { downtimeOf } from "@/lib/domain/handover/downtime";
import type { HandoverDetail } from "@/lib/services/handovers/dto";

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
  const unread = offline.find((each) => each.unread !== null)?.unread ?? null;
  return (
    <>
      {registered.length > 0 && (
        <Banner
          tone="warning"
          title={`${named(registered.map(({ campaignId }) => campaignId))} ${registered.length === 1 ? "is" : "are"} registered at ${handover.providerName}. Switch traffic now.`}
        >
          Then confirm it: the clock stops with your confirmation.
          {registered.some(({ steps }) => steps.rest !== null) &&
            " Numbers beyond the first 200 of a pool are added right after it, and are offline until then."}
        </Banner>
      )}
      {longest !== undefined && (
        <Banner
          tone={now === null ? "danger" : downtimeTone(longest.times, now)}
          title={`${counted(offline.length, "campaign")} offline${{ none: "", late: " for long", overdue: " too long" }[alert]}`}
        >
          <p>
            <DowntimeClock times={longest.times} /> since the switch.{" "}
            {alert === "none" &&
              (unread === null
                ? "Usually a few minutes. Nothing is asked of you."
                : `${handover.providerName} could not be read last: ${unread} It is asked again by itself.`)}
            {alert === "late" &&
              "Usually a few minutes. Look at the failed steps, and make the call to support ready."}
            {alert === "overdue" &&
              "This is too long. Call the provider's support now, with the evidence of the report."}
          </p>
          {alert === "overdue" && (
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
