export type OsrPhone = {
  /** Digits with country code, no plus sign. */
  phoneNumber: string;
  /** The network node that messages of this number go to; the hand-over's target is compared with it. */
  nnid: string | null;
  provisionedAt: string | null;
  current: boolean | null;
};

/** What the number registry (OSR) holds of one own campaign. */
export type OsrView = {
  /** Null: never read. */
  readAt: string | null;
  reading: boolean;
  problem: string | null;
  /** AT&T's message class, when AT&T is among the networks. */
  msgClass: string | null;
  activeNetworks: string[];
  total: number;
  phones: OsrPhone[];
};
