import type { Campaign, Share } from "../tcr/entities";
import { acceptAsDca, decline } from "../tcr/rules/answer";
import { openMigration } from "../tcr/rules/chain";
import { elect } from "../tcr/rules/elect";
import { cancelMigration, endMigration, startMigration } from "../tcr/rules/migrate";
import { changeStatus, reportNetwork, suspendByDca } from "../tcr/rules/operations";
import { shareWithSecondary } from "../tcr/rules/secondary";
import { DAY_MS, HOUR_MS, type Builder, type Sketch } from "./builder";
import * as party from "./companies";

/** Six days into a migration: the state a busy account shows most. */
const FRESH_DAYS = 6;

const FOUR_NETWORKS = [10017, 10035, 10037, 10038];
const TWO_NETWORKS = [10017, 10035];

/** Seeded shares stay where they are so that the world keeps showing them; the autopilot passes them by. */
export function leftToPeople(campaign: Campaign): Campaign {
  const kept = (share: Share): Share => ({ ...share, manual: share.sharingStatus === "PENDING" });
  return {
    ...campaign,
    existing: campaign.existing.map(kept),
    provisional: campaign.provisional?.map(kept) ?? null,
  };
}

/** A start date whose migration ends at the first midnight at least `hours` away. */
function startEndingIn(builder: Builder, hours: number): number {
  const earliest = builder.start + hours * HOUR_MS;
  const midnight = Math.ceil(earliest / DAY_MS) * DAY_MS;
  return midnight - 30 * DAY_MS + 9 * HOUR_MS;
}

const ago = (builder: Builder, days: number): number =>
  builder.start - Math.round(days * DAY_MS) - builder.random.below(6 * HOUR_MS);

type Route = Pick<Sketch, "owner" | "chain"> & Partial<Sketch>;

/** A migration the target has not answered yet. */
export function waiting(
  builder: Builder,
  route: Route & { target: string; by?: string; at?: number },
): Campaign {
  const campaign = builder.campaign(route);
  const at = route.at ?? ago(builder, FRESH_DAYS);
  return builder.step(campaign, route.by ?? route.owner, at, (facts) => startMigration(facts, route.target));
}

export const endingSoon = (builder: Builder, route: Route & { target: string }, hours: number): Campaign =>
  waiting(builder, { ...route, at: startEndingIn(builder, hours) });

export function declinedByTarget(builder: Builder, route: Route & { target: string }): Campaign {
  const at = ago(builder, 8);
  return builder.step(waiting(builder, { ...route, at }), route.target, at + 2 * DAY_MS, (facts) =>
    decline(facts, ["CNP", "DCA1"], {
      explanation: "The opt-in text on the website does not name the messaging programme.",
      rejectionCategory: ["CALL_TO_ACTION"],
    }),
  );
}

export function forwarded(
  builder: Builder,
  route: Route & { target: string; dca: string; at?: number },
): Campaign {
  const at = route.at ?? ago(builder, 7);
  return builder.step(waiting(builder, { ...route, at }), route.target, at + DAY_MS, (facts) =>
    elect(facts, route.dca),
  );
}

/** The primary DCA accepted for some of four networks, its secondary has not answered. */
export function partlyCovered(
  builder: Builder,
  route: Route & { target: string; primary?: string; secondary?: string },
): Campaign {
  const { primary = party.SUMMIT, secondary = party.PRAIRIE } = route;
  const at = ago(builder, 10);
  const shared = forwarded(builder, { mnoIds: FOUR_NETWORKS, ...route, dca: primary, at });
  const accepted = builder.step(shared, primary, at + 3 * DAY_MS, (facts) => acceptAsDca(facts, "DCA1"));
  return builder.step(accepted, primary, at + 4 * DAY_MS, (facts) => shareWithSecondary(facts, secondary));
}

export function completed(builder: Builder, route: Route & { target: string }, daysAgo = 4): Campaign {
  const at = ago(builder, daysAgo + 3);
  const shared = forwarded(builder, { mnoIds: TWO_NETWORKS, ...route, dca: party.SUMMIT, at });
  return builder.step(shared, party.SUMMIT, at + 2 * DAY_MS, (facts) => acceptAsDca(facts, "DCA1"));
}

export function cancelled(builder: Builder, route: Route & { target: string }): Campaign {
  const at = ago(builder, 20);
  return builder.step(waiting(builder, { ...route, at }), route.owner, at + 5 * DAY_MS, (facts) =>
    cancelMigration(facts, "The partner asked for more time"),
  );
}

export function expiredMigration(builder: Builder, route: Route & { target: string }): Campaign {
  const open = waiting(builder, { ...route, at: ago(builder, 36) });
  const due = openMigration(open)?.expirationDate ?? builder.start;
  return builder.step(open, route.owner, due, (facts) =>
    endMigration(facts, "Migration expired: not completed within 30 days"),
  );
}

export function cancelledBySuspension(builder: Builder, route: Route & { target: string }): Campaign {
  const at = ago(builder, 15);
  return builder.step(waiting(builder, { ...route, at }), route.owner, at + 6 * DAY_MS, (facts) =>
    reportNetwork(facts, 10035, "SUSPENDED"),
  );
}

export function cancelledByEnd(
  builder: Builder,
  route: Route & { target: string },
  status: "EXPIRED" | "DEACTIVATED",
): Campaign {
  const at = ago(builder, 18);
  return builder.step(waiting(builder, { ...route, at }), route.owner, at + 9 * DAY_MS, (facts) =>
    changeStatus(facts, status),
  );
}

export const suspended = (builder: Builder, route: Route, by: number | string): Campaign =>
  builder.step(builder.campaign(route), route.owner, ago(builder, 12), (facts) =>
    typeof by === "number" ? reportNetwork(facts, by, "SUSPENDED") : suspendByDca(facts, by),
  );

export const reported = (builder: Builder, route: Route, status: "REJECTED" | "REVIEW"): Campaign =>
  builder.step(builder.campaign(route), route.owner, ago(builder, 3), (facts) =>
    reportNetwork(facts, 10035, status),
  );

export const expired = (builder: Builder, route: Route): Campaign =>
  builder.step(builder.campaign(route), route.owner, ago(builder, 5 + builder.random.below(300)), (facts) =>
    changeStatus(facts, "EXPIRED"),
  );

/** An ordinary share that waits at its first hop. */
export const pendingShare = (builder: Builder, route: Omit<Route, "chain"> & { to: string }): Campaign =>
  builder.campaign({ ageDays: 2 + builder.random.below(12), ...route, chain: [route.to], pending: [0] });

export function declinedShare(builder: Builder, route: Omit<Route, "chain"> & { to: string }): Campaign {
  const campaign = pendingShare(builder, route);
  return builder.step(campaign, route.to, campaign.createDate + DAY_MS, (facts) =>
    decline(facts, ["CNP", "DCA1"], {
      explanation: "Sample messages do not match the declared use case.",
      rejectionCategory: ["SAMPLE_MESSAGE"],
    }),
  );
}
