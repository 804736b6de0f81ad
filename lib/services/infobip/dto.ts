import type { OpenAtProvider } from "@/lib/services/handovers/open-at";

export const infobipSecurities = ["BASIC", "HMAC", "HEADER"] as const;
export type InfobipSecurityKind = (typeof infobipSecurities)[number];

export type InfobipPoolView = {
  id: string;
  nnid: string | null;
  status: string;
  availability: string | null;
  /** Whether it can take a campaign of this account: verified, free, and with the account's NNID. */
  problem: string | null;
};

/** The connection without any secret of it. */
export type InfobipView = {
  state: "WORKING" | "FAILING" | "CHECKING" | "UNKNOWN";
  problem: string | null;
  baseUrl: string;
  importBaseUrl: string | null;
  nnid: string | null;
  security: InfobipSecurityKind;
  header: string;
  /** Where Infobip sends events now; null when nowhere. */
  notifyUrl: string | null;
  pools: InfobipPoolView[];
  readAt: string | null;
  lastEventAt: string | null;
  /** Open hand-overs, which cannot go on without the connection. */
  handovers: OpenAtProvider[];
};
