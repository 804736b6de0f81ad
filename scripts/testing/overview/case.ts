import type { OperationKind } from "@/lib/domain/operation";

/**
 * One example of the overview as data. Letters A to E are CSPs, W to Z are DCAs. A chain reads `A B X? Y`: the
 * owner first, secondary DCAs after the primary one, `?` behind a hop that waits and `!` behind one that declined.
 */
export type Letter = "A" | "B" | "C" | "D" | "E" | "W" | "X" | "Y" | "Z";

export const csps: readonly Letter[] = ["A", "B", "C", "D", "E"];
export const dcas: readonly Letter[] = ["W", "X", "Y", "Z"];

export const two = [10017, 10035];
export const four = [10017, 10035, 10037, 10038];

export type Act =
  | { do: "start" | "elect" | "shareSecondary"; by: Letter; to: Letter | "nobody" }
  | { do: "accept" | "acceptSecondary" | "decline" | "cancel" | "deactivate"; by: Letter }
  | { do: "suspend"; by: number | Letter }
  | { do: "expireCampaign" }
  | { do: "passDays"; days: number };

/** What one party reads through its API: its own hop and the ones next to it. Absent means it sees none. */
export type View = {
  live?: string;
  provisional?: string;
  migration?: "ACTIVE" | "COMPLETED" | "CANCELLED";
  /** Networks with an accepted DCA, live and provisional, where they differ from none. */
  networks?: [number, number];
  /** The words Portage finds for it. */
  says?: string;
};

export type Moment = {
  live: string;
  provisional?: string;
  migration?: "ACTIVE" | "COMPLETED" | "CANCELLED";
  /** Whoever is not named here sees nothing of the campaign. */
  sees: Partial<Record<Letter, View>>;
  /** Offers of Portage that the registry turns down for a reason it shows to nobody. */
  onlyTheRegistryKnows?: Partial<Record<Letter, OperationKind[]>>;
};

export type Step = Act & {
  /** The registry's code if it turns the step down. */
  refused?: number;
  /** Portage cannot foresee the refusal: its cause lies beyond what the account may see. */
  unforeseen?: true;
  then?: Moment;
};

export type World = {
  reach?: Partial<Record<Letter, number[]>>;
  autoComplete?: Letter[];
  optedOut?: Letter[];
  withoutSoleProprietors?: Letter[];
  mnoIds?: number[];
  usecase?: "SOLE_PROPRIETOR";
  mock?: true;
  suspendedBy?: number | Letter;
  expired?: true;
};

/** An event and its flags, as in `CAMPAIGN_SHARE_ADD (migration, previously accepted)`. */
export type Heard =
  | `CAMPAIGN_${"" | "DCA2_"}SHARE_ADD${"" | " (migration)" | " (migration, previously accepted)"}`
  | `CAMPAIGN_${"" | "DCA2_"}SHARE_${"ACCEPT" | "DELETE"}${"" | " (migration)"}`
  | `CNP_MIGRATION_${"COMPLETE" | "CANCEL" | "PORT_OUT"}`
  | "CAMPAIGN_DCA_COMPLETE"
  | "CAMPAIGN_EXPIRED"
  | "MNO_CAMPAIGN_OPERATION_SUSPENDED"
  | "MNO_RECEIVED_BRAND_UPDATE";

export type OverviewCase = {
  title: string;
  live: string;
  world?: World;
  steps: Step[];
  /** In the order in which each company hears them; who is not named hears nothing. */
  events: Partial<Record<Letter, Heard[]>>;
  after: Moment;
};

export const start = (by: Letter, to: Letter | "nobody"): Act => ({ do: "start", by, to });
export const elect = (by: Letter, to: Letter): Act => ({ do: "elect", by, to });
export const accept = (by: Letter): Act => ({ do: "accept", by });
export const decline = (by: Letter): Act => ({ do: "decline", by });
export const cancel = (by: Letter): Act => ({ do: "cancel", by });
export const shareSecondary = (by: Letter, to: Letter): Act => ({ do: "shareSecondary", by, to });
export const acceptSecondary = (by: Letter): Act => ({ do: "acceptSecondary", by });

export const added = "CAMPAIGN_SHARE_ADD (migration)";
export const addedAgain = "CAMPAIGN_SHARE_ADD (migration, previously accepted)";
export const accepted = "CAMPAIGN_SHARE_ACCEPT (migration)";
export const declined = "CAMPAIGN_SHARE_DELETE (migration)";
export const secondaryAdded = "CAMPAIGN_DCA2_SHARE_ADD (migration)";
export const secondaryAddedAgain = "CAMPAIGN_DCA2_SHARE_ADD (migration, previously accepted)";
export const secondaryAccepted = "CAMPAIGN_DCA2_SHARE_ACCEPT (migration)";
export const secondaryDeclined = "CAMPAIGN_DCA2_SHARE_DELETE (migration)";
export const complete = "CNP_MIGRATION_COMPLETE";
export const canceled = "CNP_MIGRATION_CANCEL";
export const portedOut = "CNP_MIGRATION_PORT_OUT";
export const dcaComplete = "CAMPAIGN_DCA_COMPLETE";
export const brandReceived = "MNO_RECEIVED_BRAND_UPDATE";
