import type {
  CarrierAnswer,
  GoneChoice,
  ImportStanding,
  ImportState,
  SecondaryDcaState,
} from "@/lib/domain/bandwidth-list";
import type { Tone } from "@/lib/domain/migration-state";
import type { PageSize } from "@/lib/domain/page-sizes";
import type { Facet } from "@/lib/services/campaigns/dto";

/** Filters of Imported campaigns; an absent one does not filter. Names are those of the URL. */
export type ImportFilter = {
  /** Part of an id or of a description. */
  q?: string;
  state?: ImportState[];
  carrier?: string[];
  /** What one of the carriers answered; with `carrier`, one of those. */
  answer?: CarrierAnswer[];
  secondaryDca?: SecondaryDcaState[];
  /** Absent: only what Bandwidth still has. */
  gone?: GoneChoice;
};

export type ImportSort = "-importedOn" | "importedOn" | "campaignId" | "-campaignId" | "-readAt" | "readAt";
export type ImportQuery = ImportFilter & { page: number; size: PageSize; sort: ImportSort };

export type Worded = { word: string; tone: Tone };

export type ImportRow = {
  campaignId: string;
  description: string | null;
  /** What our own mirror says of it; null where TCR shows this company no such campaign. */
  campaign: { brandName: string | null; brandId: string; useCase: string; useCaseName: string } | null;
  standing: ImportStanding;
  /** As Bandwidth shows TCR's status; null until it has been read. */
  tcrStatus: string | null;
  networks: (Worded & { name: string; approved: boolean })[];
  /** Null: no secondary DCA is asked. */
  secondaryDca: Worded | null;
  declineReason: string | null;
  /** Null until counted. */
  numberCount: number | null;
  importedOn: string | null;
  readAt: string | null;
  /** Since when Bandwidth's list does not have it any more. */
  goneAt: string | null;
  problem: string | null;
};

export type ImportFacets = {
  state: Facet[];
  carrier: Facet[];
  answer: Facet[];
  secondaryDca: Facet[];
  gone: Facet[];
};

/** What the list is read through; null in the page where Bandwidth is not connected. */
export type ImportSource = {
  /** When the whole list was last read; null: never. */
  listReadAt: string | null;
  reading: boolean;
  problem: string | null;
  /** Why this person cannot ask for a new reading; empty when they can. */
  refreshReasons: string[];
};

export type ImportPage = {
  rows: ImportRow[];
  total: number;
  page: number;
  size: PageSize;
  facets: ImportFacets;
  source: ImportSource | null;
};
