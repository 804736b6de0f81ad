import type { OsrAttributes } from "../../osr/number-registry";
import type { Campaign } from "../entities";
import { ATT, NETWORKS, T_MOBILE, networkName } from "../networks";

export function networkTerms(campaign: Campaign): Record<string, object> {
  return Object.fromEntries(
    campaign.mnoIds.map((mno) => [String(mno), { ...common(mno), ...specific(mno, campaign) }]),
  );
}

const common = (mno: number): object => ({
  mno: networkName(mno),
  mnoSupport: true,
  mnoReview: false,
  qualify: true,
  minMsgSamples: 1,
  reqSubscriberOptin: true,
  reqSubscriberOptout: true,
  reqSubscriberHelp: true,
  noEmbeddedLink: false,
  noEmbeddedPhone: false,
});

function specific(mno: number, campaign: Campaign): object {
  const sole = campaign.usecase === "SOLE_PROPRIETOR";
  if (mno === ATT)
    return {
      msgClass: messageClass(campaign),
      tpm: sole ? 15 : 240,
      mmsTpm: sole ? 15 : 150,
      tpmScope: "CAMPAIGN",
    };
  if (mno === T_MOBILE) return { brandTier: "LOW", brandDailyCap: sole ? 1_000 : 2_000 };
  return {};
}

export const messageClass = (campaign: Campaign): string =>
  campaign.usecase === "SOLE_PROPRIETOR" ? "W" : "F";

/** A bit per network, set while the campaign is active there; what an operator wrote over it comes first. */
export function registryAttributes(
  campaign: Campaign,
  written: OsrAttributes | undefined,
): Record<string, string> {
  const bits = NETWORKS.filter((network) => campaign.mno[String(network.networkId)] === "REGISTERED").reduce(
    (mask, network) => mask | (1 << network.osrBitmaskIndex),
    0,
  );
  return {
    ...(campaign.mnoIds.includes(ATT) && { msg_class: written?.msgClass ?? messageClass(campaign) }),
    status: written?.status ?? String(campaign.status === "ACTIVE" ? bits : 0),
    brand_id: campaign.brandId,
  };
}
