export type PartnerRef = { id: string; name: string };

/** A row of the partner picker. Unusable partners stay visible with their reasons (ux.md 6.2). */
export type PartnerOption = PartnerRef & {
  kind: "CNP" | "DCA";
  usable: boolean;
  reasons: string[];
  /** A past refusal: a warning, never a block. */
  warning: string | null;
  recent: boolean;
  /** Elect only: the partner of the existing chain, which keeps the rest of the chain. */
  previous: boolean;
  /** Names of the networks that a DCA reaches; empty where the registry does not tell. */
  reaches: string[];
};
