import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { toCampaign, toPage, toPool } from "./map";
import type {
  InfobipCampaign,
  InfobipMigrateRequest,
  InfobipNetworkStatus,
  InfobipPage,
  InfobipPool,
} from "./types";
import { campaignNumbersWire, campaignWire, networkStatusesWire, pageOf, poolWire } from "./wire";

const root = "/number-registration/1";
const externalType = "EXTERNAL_TEN_DIGIT_LONG_CODE";
const poolPageSize = 1_000;

export type InfobipCampaignQuery = {
  /** Campaigns that hold this number. */
  number?: string;
  nameLike?: string;
  stage?: string;
  /** From 0. */
  page?: number;
  size?: number;
};

export const campaignMethods = ({ read, send }: Call) => {
  const campaign = (id: string): string => `${root}/campaigns/${segment(id)}`;

  const listCampaigns = async (query: InfobipCampaignQuery = {}): Promise<InfobipPage<InfobipCampaign>> =>
    toPage(
      await read(
        { lane: "read", method: "GET", path: `${root}/campaigns`, query: { ...query, type: externalType } },
        pageOf(campaignWire),
      ),
      toCampaign,
    );

  return {
    listCampaigns,

    getCampaign: async (id: string): Promise<InfobipCampaign> =>
      toCampaign(await read({ lane: "read", method: "GET", path: campaign(id) }, campaignWire)),

    listCampaignNumbers: async (id: string): Promise<string[]> => {
      const { numberPreviews } = await read(
        { lane: "read", method: "GET", path: `${campaign(id)}/numbers` },
        campaignNumbersWire,
      );
      return numberPreviews.map(({ number }) => number);
    },

    getNetworkStatuses: async (id: string): Promise<InfobipNetworkStatus[]> =>
      (
        await read(
          { lane: "read", method: "GET", path: `${campaign(id)}/network-statuses` },
          networkStatusesWire,
        )
      ).map((status) => ({
        network: status.network,
        state: status.state,
        messageClass: status.messageClass ?? null,
        throughput: status.throughput ?? null,
        brandTier: status.brandTier ?? null,
      })),

    listNumberPools: async (): Promise<InfobipPool[]> =>
      toPage(
        await read(
          { lane: "read", method: "GET", path: `${root}/number-pools`, query: { size: poolPageSize } },
          pageOf(poolWire),
        ),
        toPool,
      ).records,

    /** Not idempotent, and there is no key: after an unclear answer ask `findMigrated` before sending again. */
    migrateCampaign: async (wanted: InfobipMigrateRequest): Promise<InfobipCampaign> =>
      toCampaign(
        await read(
          {
            lane: "migrate",
            method: "POST",
            path: `${root}/campaigns/migrate`,
            body: {
              name: wanted.name,
              externalCampaignId: wanted.externalCampaignId,
              // Spelled so in this call only.
              ...(wanted.numberPoolId == null ? {} : { numberPoolID: wanted.numberPoolId }),
              numbers: wanted.numbers,
              isClientManageNnid: true,
            },
          },
          campaignWire,
        ),
      ),

    /**
     * The campaign that an earlier migrate call made, looked for by its first number and by its name, for the list has
     * no filter for TCR's id. Null: not there, which settles it only when time has passed since the call.
     */
    findMigrated: async ({
      externalCampaignId,
      name,
      numbers,
    }: Pick<
      InfobipMigrateRequest,
      "externalCampaignId" | "name" | "numbers"
    >): Promise<InfobipCampaign | null> => {
      const isIt = (found: InfobipCampaign): boolean => found.externalCampaignId === externalCampaignId;
      const [first] = numbers;
      const byNumber = first === undefined ? [] : (await listCampaigns({ number: first })).records;
      return byNumber.find(isIt) ?? (await listCampaigns({ nameLike: name })).records.find(isIt) ?? null;
    },

    /** At most 5,000; only for a campaign that is registered. */
    addNumbers: (id: string, numbers: readonly string[]): Promise<void> =>
      send({ lane: "change", method: "POST", path: `${campaign(id)}/add-numbers`, body: { numbers } }),
  };
};
