/** Bandwidth's records in our own shape; vendor words stay in this folder. */

export type BandwidthNetwork = {
  /** TCR's id of the network. */
  id: string | null;
  name: string;
  /** REVIEW, APPROVED, REJECTED, SUSPENDED, or a word of a later version. */
  status: string;
};

/** A campaign of one's own CSP that was imported. */
export type BandwidthImport = {
  campaignId: string;
  description: string | null;
  messageClass: string | null;
  createdAt: Date | null;
  /** TCR's view, ACTIVE or EXPIRED; independent of what the networks say. */
  status: string;
  /** PENDING, ACCEPTED, DECLINED; null where no secondary DCA is asked. */
  secondaryDca: string | null;
  declineReason: string | null;
  networks: BandwidthNetwork[];
};

/** What an order says of single numbers, or of all when it names none. Its codes are the networks' own small ones. */
export type BandwidthOrderNote = { code: string | null; description: string; numbers: string[] };

export type BandwidthOrder = {
  id: string;
  /** Ours; null where the answer leaves it out. */
  customerOrderId: string | null;
  /** RECEIVED, PROCESSING, COMPLETE, PARTIAL or FAILED. */
  status: string;
  createdAt: Date | null;
  errors: BandwidthOrderNote[];
  warnings: BandwidthOrderNote[];
};

export type BandwidthOrderRequest = {
  /** At most 40 characters; by it an order whose answer was lost is found. */
  customerOrderId: string;
  /** Each a campaign's numbers, of ten digits, that get the same NNID. */
  groups: readonly { campaignId: string; nnid: string | null; numbers: readonly string[] }[];
};

export type BandwidthOrderStep = {
  at: Date | null;
  status: string | null;
  note: string | null;
  author: string | null;
};

/** Where Bandwidth sends what: order notifications, or that another account took over messaging of a number. */
export type BandwidthSubscription = {
  id: string;
  /** tnoptions, … or MESSAGING_LOST, which is an event and no kind of order. */
  topic: string;
  url: string | null;
};

export type BandwidthSubscriptionRequest = {
  topic: string;
  url: string;
  user: string;
  secret: string;
};
