import type { ActionName } from "@/components/ui/action-request";
import type { CampaignDetail, CommandState } from "@/lib/services/campaigns/dto";

/** What an offer depends on. */
export type OfferFacts = Pick<CampaignDetail, "role" | "live" | "provisional" | "commands" | "dca"> & {
  migration: Pick<CampaignDetail["migration"], "open">;
};

export type Offer = {
  action: ActionName;
  label: string;
  state: CommandState;
  /** Possible, but nothing asks for it. */
  quiet?: boolean;
};

const waitsForMe = ({ live, provisional, migration }: OfferFacts): boolean =>
  (migration.open && provisional.downstream?.status === "PENDING") || live.downstream?.status === "PENDING";

const upstreamDeclined = ({ live, provisional, migration }: OfferFacts): boolean =>
  (migration.open ? provisional : live).upstream?.status === "DECLINED";

/** A migration is started or, while one is open, canceled: the two buttons of the registry's portal. */
export const migrationOffer = ({ migration, commands }: OfferFacts): Offer =>
  migration.open
    ? { action: "cancel", label: "Cancel migration", state: commands.cancel }
    : { action: "initiate", label: "Initiate migration", state: commands.initiate };

/** A DCA answers in its role, and as primary shares on; it neither starts nor cancels a migration. */
const dcaOffers = ({ commands, dca }: OfferFacts): Offer[] => {
  switch (dca?.pendingRole ?? null) {
    case "PRIMARY":
      return [
        { action: "accept", label: "Accept campaign", state: commands.accept },
        { action: "decline", label: "Decline campaign", state: commands.decline },
      ];
    case "SECONDARY":
      return [
        { action: "acceptSecondary", label: "Accept campaign", state: commands.acceptSecondary },
        { action: "declineSecondary", label: "Decline campaign", state: commands.declineSecondary },
      ];
    case null:
      return commands.shareSecondary.allowed
        ? [
            {
              action: "shareSecondary",
              label: "Share with a secondary DCA",
              state: commands.shareSecondary,
              quiet: dca?.networks?.every((network) => network.by !== null) ?? false,
            },
          ]
        : [];
  }
};

/** While the partner above has not answered, or declined; who may not nudge sees why. */
const nudgeOffers = ({ live, provisional, migration, commands }: OfferFacts): Offer[] => {
  const status = (migration.open ? provisional : live).upstream?.status;
  return status === "PENDING" || status === "DECLINED"
    ? [{ action: "nudge", label: "Nudge", state: commands.nudge, quiet: true }]
    : [];
};

/** What the present state asks for, the most urgent first. What is not allowed stays, with its reasons. */
export const offersFor = (detail: OfferFacts): Offer[] => {
  const { commands, role, migration, dca } = detail;
  if (dca) return dcaOffers(detail);
  if (waitsForMe(detail)) {
    return [
      { action: "elect", label: "Elect campaign", state: commands.elect },
      { action: "decline", label: "Decline campaign", state: commands.decline },
    ];
  }
  const again: Offer[] =
    role === "PARTNER" && upstreamDeclined(detail)
      ? [{ action: "elect", label: "Choose another upstream", state: commands.elect }]
      : [];
  const unshared =
    role === "OWN" && !migration.open && (detail.live.upstream === null || upstreamDeclined(detail));
  const nudge = nudgeOffers(detail);
  if (unshared) return [{ action: "share", label: "Share campaign", state: commands.share }, ...nudge];
  return [...again, migrationOffer(detail), ...nudge];
};
