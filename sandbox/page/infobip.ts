import { html } from "hono/html";
import type { Sandbox } from "../sandbox";
import { minute, table, yesNo, type Markup } from "./layout";

/** What Infobip believes: the accounts that did something there, and the campaigns that were handed over. */
export function infobipSection({ infobip: { store } }: Sandbox): Markup {
  const accounts = store
    .accounts()
    .filter(({ numbers, subscriptions }) => numbers.length + subscriptions.length > 0)
    .map(
      ({ company, nnid, behaviour, numbers, pools, subscriptions }) =>
        html`<tr>
          <td><code>${company}</code></td>
          <td class="number">${nnid}</td>
          <td>${yesNo(behaviour.importEnabled)}</td>
          <td>${yesNo(behaviour.migrateEnabled)}</td>
          <td class="number">${numbers.length}</td>
          <td>${pools.map(({ numberPoolId }) => numberPoolId).join(", ")}</td>
          <td>${subscriptions.map(({ notifyUrl }) => notifyUrl).join(", ")}</td>
        </tr>`,
    );
  const campaigns = store.campaigns().map(
    (campaign) =>
      html`<tr>
        <td>
          <a href="/?campaign=${campaign.externalCampaignId}"><code>${campaign.externalCampaignId}</code></a>
        </td>
        <td><code>${campaign.company}</code></td>
        <td>${campaign.stage}</td>
        <td class="number">${campaign.numbers.length}</td>
        <td>${campaign.poolId ?? ""}</td>
        <td>${Object.keys(campaign.networks).join(", ")}</td>
        <td>${campaign.feedback?.rejectionReasons.join(" ") ?? ""}</td>
        <td>${minute(campaign.lastModifiedDate)}</td>
      </tr>`,
  );
  return html`<h2>Infobip</h2>
    ${table(
      ["Customer", "NNID", "Import", "Migration", "Numbers", "Pools", "Webhooks"],
      accounts,
      "Nobody has used Infobip yet.",
    )}
    ${table(
      ["Campaign", "Customer", "Stage", "Numbers", "Pool", "Linked at", "Rejected because", "Changed"],
      campaigns,
      "No campaign was handed over.",
    )}`;
}
