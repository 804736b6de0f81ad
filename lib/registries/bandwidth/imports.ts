import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { alreadyImported, BandwidthError } from "./errors";
import { tenDigits, toImport } from "./map";
import type { BandwidthImport } from "./types";
import { importAnswer, importsAnswer, recordsNamed } from "./wire";

const root = "/campaignManagement/10dlc/campaigns";
const pageSize = 25;
/** No account has so many; a list that repeats itself in another order would have no end. */
const mostPages = 4_000;

const numberElements: ReadonlySet<string> = new Set(["TelephoneNumber", "FullNumber", "Tn", "TN"]);

/** Neither is a campaign that is not there an error, nor one that Bandwidth says it cannot find (12189). */
const isAbsent = (error: unknown): boolean =>
  error instanceof BandwidthError && (error.status === 404 || error.code === "12189");

const orNull = async <T>(reading: Promise<T>): Promise<T | null> => {
  try {
    return await reading;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
};

/** Everything of a list of pages. Whether the first is 0 or 1 is not sure, so it ends where nothing new comes. */
const allPages = async <T>(
  readPage: (page: number) => Promise<T[]>,
  idOf: (item: T) => string,
): Promise<T[]> => {
  const found = new Map<string, T>();
  for (let page = 1; page <= mostPages; page += 1) {
    const items = await readPage(page);
    const known = found.size;
    for (const item of items) found.set(idOf(item), item);
    if (items.length < pageSize || found.size === known) break;
  }
  return [...found.values()];
};

/** Campaigns of one's own CSP at Bandwidth. */
export const importMethods = ({ look, read }: Call) => {
  const page = async (number: number, size = pageSize): Promise<BandwidthImport[]> => {
    const { ImportedCampaigns } = await read(
      { lane: "import", method: "GET", path: `${root}/imports`, query: { page: number, size } },
      importsAnswer,
    );
    return ImportedCampaigns.map(toImport);
  };

  /** Null: not imported. */
  const getImport = (campaignId: string): Promise<BandwidthImport | null> =>
    orNull(
      read(
        { lane: "import", method: "GET", path: `${root}/imports/${segment(campaignId)}` },
        importAnswer,
      ).then(({ ImportedCampaign }) => toImport(ImportedCampaign)),
    );

  return {
    /** Proves that credentials, role and feature are in place, as cheaply as possible. */
    test: async (): Promise<void> => {
      await page(1, 1);
    },

    getImport,

    listImports: (): Promise<BandwidthImport[]> => allPages(page, ({ campaignId }) => campaignId),

    /** The same however often it is sent. Null: it is there already, and not shown yet. */
    importCampaign: async (campaignId: string): Promise<BandwidthImport | null> => {
      try {
        const { ImportedCampaign } = await read(
          {
            lane: "import",
            method: "POST",
            path: `${root}/imports`,
            body: { ImportedCampaign: { CampaignId: campaignId } },
          },
          importAnswer,
        );
        return toImport(ImportedCampaign);
      } catch (error) {
        if (error instanceof BandwidthError && error.code === alreadyImported) return getImport(campaignId);
        throw error;
      }
    },

    /** Ten digits each. Null where Bandwidth has no such page: its address is not public (bandwidth.md D3). */
    campaignNumbers: (campaignId: string): Promise<string[] | null> =>
      orNull(
        allPages(
          async (number) => {
            const answer = await look({
              lane: "import",
              method: "GET",
              path: `${root}/${segment(campaignId)}/tn`,
              query: { page: number, size: pageSize },
            });
            return recordsNamed(answer, numberElements).flatMap((each) =>
              typeof each === "string" ? [tenDigits(each)] : [],
            );
          },
          (number) => number,
        ),
      ),
  };
};
