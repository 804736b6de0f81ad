import type { Campaign } from "../tcr/entities";
import type { Builder } from "./builder";
import {
  ACME,
  BLUE_RIDGE,
  CASCADE,
  CLEARWATER,
  HARBOR,
  IRONWOOD,
  NORTHWIND,
  PRAIRIE,
  SUMMIT,
} from "./companies";
import * as stage from "./stages";

export type StageName = keyof typeof STAGES;
type Stage = (builder: Builder, order: { id?: string | undefined; turn: number }) => Campaign;

const TARGETS = [NORTHWIND, BLUE_RIDGE, CASCADE] as const;

/** A chain that does not hold any of the three big inboxes' companies. */
const NEUTRAL = [IRONWOOD, CLEARWATER];
/** The chain of ordinary campaigns without a special state: one hop to Northwind, reached by Summit. */
const TWO_NETWORK_CHAIN = [NORTHWIND, SUMMIT];
const TWO_NETWORKS = [10017, 10035];

const targetOf = (turn: number): string => TARGETS[turn % TARGETS.length] ?? NORTHWIND;
const otherThan = (turn: number): string => targetOf(turn + 1);

/** One maker per state that Acme's account shows; `turn` varies partners between several of a kind. */
export const STAGES = {
  eligible: (builder, { id }) =>
    builder.campaign({
      id,
      owner: ACME,
      chain: TWO_NETWORK_CHAIN,
      mnoIds: TWO_NETWORKS,
      usecase: "CUSTOMER_CARE",
    }),
  soleProprietor: (builder, { id, turn }) =>
    builder.campaign({ id, owner: ACME, chain: [targetOf(turn), CLEARWATER], usecase: "SOLE_PROPRIETOR" }),
  /** Visible to their owner only, and never shared (TCR CSP API guide, Mock Brands and Campaigns). */
  mock: (builder, { id }) => builder.campaign({ id, owner: ACME, chain: [], mock: true }),
  suspended: (builder, { id, turn }) =>
    stage.suspended(
      builder,
      { id, owner: ACME, chain: [targetOf(turn), CLEARWATER] },
      turn % 2 ? 10017 : 10035,
    ),
  suspendedByDca: (builder, { id, turn }) =>
    stage.suspended(builder, { id, owner: ACME, chain: [targetOf(turn), CLEARWATER] }, CLEARWATER),
  expired: (builder, { id, turn }) =>
    stage.expired(builder, { id, owner: ACME, chain: [targetOf(turn), CLEARWATER], ageDays: 400 + turn * 9 }),
  declined: (builder, { id, turn }) => stage.declinedShare(builder, { id, owner: ACME, to: targetOf(turn) }),
  neverShared: (builder, { id }) => builder.campaign({ id, owner: ACME, chain: [], ageDays: 4 }),
  noDca: (builder, { id, turn }) => stage.pendingShare(builder, { id, owner: ACME, to: targetOf(turn) }),
  rejectedByNetwork: (builder, { id, turn }) =>
    stage.reported(builder, { id, owner: ACME, chain: [targetOf(turn), CLEARWATER] }, "REJECTED"),
  inReview: (builder, { id, turn }) =>
    stage.reported(builder, { id, owner: ACME, chain: [targetOf(turn), CLEARWATER] }, "REVIEW"),
  dcaIncomplete: (builder, { id, turn }) =>
    builder.campaign({
      id,
      owner: ACME,
      chain: [targetOf(turn), SUMMIT, PRAIRIE],
      mnoIds: [10017, 10035, 10037, 10038],
      pending: [2],
    }),
  open: (builder, { id, turn }) =>
    stage.waiting(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  previouslyAccepted: (builder, { id, turn }) =>
    stage.waiting(builder, {
      id,
      owner: ACME,
      chain: [otherThan(turn), targetOf(turn), CLEARWATER],
      target: targetOf(turn),
    }),
  endingInThreeDays: (builder, { id, turn }) =>
    stage.endingSoon(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }, 60),
  endingWithinADay: (builder, { id, turn }) =>
    stage.endingSoon(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }, 6),
  declinedMigration: (builder, { id, turn }) =>
    stage.declinedByTarget(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  partlyCovered: (builder, { id, turn }) =>
    stage.partlyCovered(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  atDca: (builder, { id, turn }) =>
    stage.forwarded(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn), dca: SUMMIT }),
  atDirectDca: (builder, { id }) =>
    stage.waiting(builder, {
      id,
      owner: ACME,
      chain: TWO_NETWORK_CHAIN,
      mnoIds: TWO_NETWORKS,
      target: CLEARWATER,
    }),
  atHarbor: (builder, { id }) => stage.waiting(builder, { id, owner: ACME, chain: NEUTRAL, target: HARBOR }),
  middleHop: (builder, { id }) =>
    stage.waiting(builder, {
      id,
      owner: ACME,
      chain: [NORTHWIND, HARBOR, CLEARWATER],
      by: NORTHWIND,
      target: CASCADE,
    }),
  completed: (builder, { id, turn }) =>
    stage.completed(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }, 1 + turn),
  cancelled: (builder, { id, turn }) =>
    stage.cancelled(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  expiredMigration: (builder, { id, turn }) =>
    stage.expiredMigration(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  cancelledBySuspension: (builder, { id, turn }) =>
    stage.cancelledBySuspension(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }),
  cancelledByDeactivation: (builder, { id, turn }) =>
    stage.cancelledByEnd(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }, "DEACTIVATED"),
  cancelledByCampaignEnd: (builder, { id, turn }) =>
    stage.cancelledByEnd(builder, { id, owner: ACME, chain: NEUTRAL, target: targetOf(turn) }, "EXPIRED"),
} satisfies Record<string, Stage>;
