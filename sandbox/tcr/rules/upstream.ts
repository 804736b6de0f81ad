import { isSoleProprietor, type Company } from "../entities";
import { refuse, type Refusal } from "../errors";
import { downstreamOf, incomingShare, openMigration, partiesOf } from "./chain";
import type { Facts } from "./facts";

/** Whether a party may be the next hop of the chain in question. Returns the reason against it. */
export function refusalOfUpstream(
  facts: Facts,
  upstream: Company,
  context: { chain: "existing" | "provisional"; from: string },
): Refusal | undefined {
  const { campaign } = facts;
  const migrating = context.chain === "provisional";
  if (migrating && !upstream.migrationSupported)
    return refuse(592, `${upstream.name} does not support CNP migration`, ["upstreamCnpId"]);
  if (isSoleProprietor(campaign) && !upstream.soleProprietorEnabled)
    return refuse(592, `${upstream.name} does not carry sole proprietor campaigns`, ["upstreamCnpId"]);
  if (partiesSoFar(facts, context).includes(upstream.id))
    return refuse(523, `${upstream.id} is already part of the connectivity chain`, ["upstreamCnpId"]);
  const live = incomingShare(campaign.existing, upstream.id);
  if (migrating && live?.role === "DCA2" && live.sharingStatus === "PENDING")
    return refuse(562, `${upstream.id} has not answered yet as secondary DCA in the original chain`, [
      "upstreamCnpId",
    ]);
  return undefined;
}

function partiesSoFar(facts: Facts, context: { chain: "existing" | "provisional"; from: string }): string[] {
  const { campaign } = facts;
  if (context.chain === "existing") return [campaign.cspId, context.from, ...partiesOf(campaign.existing)];
  const initiator = openMigration(campaign)?.initiator ?? context.from;
  return [
    campaign.cspId,
    context.from,
    ...partiesOf(downstreamOf(campaign.existing, initiator)),
    ...partiesOf(campaign.provisional ?? []),
  ];
}
