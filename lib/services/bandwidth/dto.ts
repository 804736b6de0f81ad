import type { BandwidthAuthKind } from "@/lib/domain/bandwidth-credentials";

/** The connection without any secret of it. */
export type BandwidthView = {
  state: "WORKING" | "FAILING" | "CHECKING" | "UNKNOWN";
  problem: string | null;
  baseUrl: string;
  tokenUrl: string | null;
  bandwidthAccountId: string;
  authKind: BandwidthAuthKind;
  clientId: string;
  mayChooseNnid: boolean;
  /** Where Bandwidth sends notifications of orders now; null when nowhere. */
  notifyUrl: string | null;
  /** Whether it tells when another account takes over messaging of a number. */
  tellsOfLostNumbers: boolean;
  /** Imported campaigns, and how many of them wait for a carrier or the secondary DCA. */
  imports: { total: number; waiting: number };
  listReadAt: string | null;
  readAt: string | null;
  lastEventAt: string | null;
};
