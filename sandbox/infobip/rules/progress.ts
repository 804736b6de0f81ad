import type { Clock } from "../../core/clock";
import { isRefusal } from "../../tcr/errors";
import type { Registry } from "../../tcr/registry";
import { acceptAsDca } from "../../tcr/rules/answer";
import {
  INFOBIP,
  type Account,
  type Feedback,
  type InfobipCampaign,
  type Stage,
  type Step,
} from "../entities";
import type { InfobipStore } from "../store";
import type { InfobipDispatcher } from "../webhooks/dispatcher";
import { networkUpdate, statusUpdate } from "../webhooks/events";
import { carrierObjection } from "./migrate";

/** Networks that link the numbers one after the other. */
const NETWORKS = ["CAMPAIGN_REGISTRY", "T_MOBILE", "ATT", "VERIZON"];

type Parts = { clock: Clock; store: InfobipStore; registry: () => Registry; dispatcher: InfobipDispatcher };

export type Progress = {
  plan: (account: Account, now: number) => Step[];
  setStage: (campaign: InfobipCampaign, stage: Stage, feedback?: Feedback | null) => void;
  run: () => void;
};

export const feedbackOf = (
  detail: { errorCode: string; description: string; recommendedAction: string },
  at: number,
): Feedback => ({ rejectionReasons: [detail.description], rejectionDetails: [detail], rejectionDate: at });

/** What Infobip does with a campaign after the migrate call, in registry time. */
export function createProgress({ clock, store, registry, dispatcher }: Parts): Progress {
  function setStage(campaign: InfobipCampaign, stage: Stage, feedback: Feedback | null = null): void {
    const changed = { ...campaign, stage, feedback, steps: [], lastModifiedDate: clock.now() };
    store.putCampaign(changed);
    const account = store.account(campaign.company);
    const event = account && statusUpdate(account, changed);
    if (event) dispatcher.tell(account, campaign.externalCampaignId, event);
  }

  function reject(campaign: InfobipCampaign, description: string): void {
    const detail = {
      errorCode: "9104",
      description,
      recommendedAction: "Start again at The Campaign Registry.",
    };
    setStage(campaign, "REJECTED", feedbackOf(detail, clock.now()));
  }

  /** Accepts the share at TCR by itself; a campaign that was withdrawn there cannot be taken on. */
  function accept(campaign: InfobipCampaign): void {
    const infobip = registry().store.companies.get(INFOBIP);
    const answer =
      infobip &&
      registry().perform(infobip, campaign.externalCampaignId, (facts) => acceptAsDca(facts, "DCA1"));
    if (!answer || isRefusal(answer)) reject(campaign, "The campaign is not shared with us any more.");
  }

  function link(campaign: InfobipCampaign, account: Account, network: string): void {
    store.putCampaign({ ...campaign, networks: { ...campaign.networks, [network]: "ACTIVE" } });
    dispatcher.tell(
      account,
      campaign.externalCampaignId,
      networkUpdate(account, campaign, network, clock.now()),
    );
  }

  function finish(campaign: InfobipCampaign, account: Account): void {
    const objection = carrierObjection(account, campaign, registry().osr);
    if (objection) setStage(campaign, "REJECTED", feedbackOf(objection, clock.now()));
    else setStage(campaign, "REGISTERED");
  }

  function take(campaign: InfobipCampaign, account: Account, step: Step): void {
    switch (step.do) {
      case "accept":
        accept(campaign);
        break;
      case "network":
        // Carriers link nothing that they are going to turn down.
        if (!carrierObjection(account, campaign, registry().osr))
          link(campaign, account, step.network ?? "INTEROP");
        break;
      case "finish":
        finish(campaign, account);
        break;
    }
  }

  return {
    plan: ({ behaviour: { acceptMs, registerMs, outcome } }, now) => {
      const accepted: Step = { at: now + acceptMs, do: "accept" };
      if (outcome === "stall") return [accepted];
      const between = Math.max(0, registerMs - acceptMs) / (NETWORKS.length + 1);
      const linked = NETWORKS.map((network, index): Step => ({
        at: accepted.at + between * (index + 1),
        do: "network",
        network,
      }));
      return [accepted, ...linked, { at: now + registerMs, do: "finish" }];
    },
    setStage,
    run: () => {
      for (const { id } of store.campaigns().filter(({ steps }) => steps.length > 0)) {
        for (;;) {
          const campaign = store.campaign(id);
          const step = campaign?.steps.find(({ at }) => at <= clock.now());
          const account = campaign && store.account(campaign.company);
          if (!campaign || !step || !account) break;
          const left = { ...campaign, steps: campaign.steps.filter((other) => other !== step) };
          store.putCampaign(left);
          take(left, account, step);
        }
      }
    },
  };
}
