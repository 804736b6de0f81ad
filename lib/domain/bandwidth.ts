/** Bandwidth's rules for campaigns of one's own that are imported there, as far as they decide something here. */

/** Bandwidth's id as a connectivity partner at TCR. */
export const bandwidthPartnerId = "BANDW";

export const bandwidthLimits = {
  /** A longer one is refused (1011). */
  campaignIdLength: 12,
  /** The most is not public; Portage puts no more into one order (bandwidth.md D2). */
  numbersPerOrder: 500,
  /** T-Mobile allows no more in a campaign without a number pool. */
  numbersWithoutPool: 49,
} as const;

/** As last read of an imported campaign: what carriers and the secondary DCA say is independent of its own status. */
export type BandwidthRecord = {
  status: string;
  /** Null: no secondary DCA is asked. */
  secondaryDca: string | null;
  declineReason: string | null;
  networks: readonly { name: string; status: string }[];
};

/** Where an imported campaign, or an order of numbers, stands. What is neither of two is for a person to look at. */
export type BandwidthProgress = {
  state: "moving" | "done" | "attention";
  /** For a person: "Waits for AT&T, T-Mobile". */
  word: string;
};

const networkNames: ReadonlyMap<string, string> = new Map([
  ["ATT", "AT&T"],
  ["TMO", "T-Mobile"],
  ["USC", "US Cellular"],
  ["VZW", "Verizon"],
]);

export const bandwidthNetworkName = (name: string): string => networkNames.get(name) ?? name;

const statusWords: ReadonlyMap<string, string> = new Map([
  ["REVIEW", "In review"],
  ["APPROVED", "Approved"],
  ["REGISTERED", "Approved"],
  ["REJECTED", "Rejected"],
  ["SUSPENDED", "Suspended"],
  ["PENDING", "Pending"],
  ["ACCEPTED", "Accepted"],
  ["DECLINED", "Declined"],
  ["ACTIVE", "Active"],
  ["EXPIRED", "Expired"],
]);

/** A state in words; one that is not known is shown as Bandwidth writes it. */
export const bandwidthStatusWord = (status: string): string => statusWords.get(status) ?? status;

/** APPROVED here and REGISTERED at TCR are the same word (bandwidth.md 10). */
const approved: ReadonlySet<string> = new Set(["APPROVED", "REGISTERED"]);

export const isNetworkApproved = (status: string): boolean => approved.has(status);

const namesOf = (networks: BandwidthRecord["networks"]): string =>
  networks.map(({ name }) => bandwidthNetworkName(name)).join(", ");

/** Whether an imported campaign can take numbers: active, approved by each of its carriers, and by the secondary DCA if asked. */
export const importProgress = ({ status, secondaryDca, networks }: BandwidthRecord): BandwidthProgress => {
  if (status !== "ACTIVE") return { state: "attention", word: bandwidthStatusWord(status) };
  if (secondaryDca === "DECLINED") return { state: "attention", word: "Declined by the secondary DCA" };
  const refused = networks.filter((each) => each.status !== "REVIEW" && !approved.has(each.status));
  const [first] = refused;
  if (first !== undefined)
    return {
      state: "attention",
      word: `${bandwidthStatusWord(first.status)} by ${namesOf(refused.filter((each) => each.status === first.status))}`,
    };
  if (secondaryDca !== null && secondaryDca !== "ACCEPTED")
    return { state: "moving", word: "Waits for the secondary DCA" };
  const waiting = networks.filter((each) => !approved.has(each.status));
  if (networks.length === 0) return { state: "moving", word: "Waits for the carriers" };
  return waiting.length > 0
    ? { state: "moving", word: `Waits for ${namesOf(waiting)}` }
    : { state: "done", word: "Approved" };
};

const orderWords: ReadonlyMap<string, string> = new Map([
  ["RECEIVED", "Received"],
  ["PROCESSING", "In progress"],
  ["COMPLETE", "Complete"],
  ["PARTIAL", "Done in part"],
  ["FAILED", "Failed"],
]);

export const orderStatusWord = (status: string): string => orderWords.get(status) ?? status;

/** The last word on an order; after one of these it changes no more. */
export const isOrderEnded = (status: string): boolean => ["COMPLETE", "PARTIAL", "FAILED"].includes(status);
