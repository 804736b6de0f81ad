import { html } from "hono/html";
import { mnoStateOf, secondaryStateOf } from "../bandwidth/rules/record";
import type { Sandbox } from "../sandbox";
import { networkName } from "../tcr/networks";
import { minute, table, yesNo, type Markup } from "./layout";

const SHOWN = 50;

/** What Bandwidth believes: accounts with numbers, campaigns that were imported, the latest orders. */
export function bandwidthSection({ bandwidth: { store }, registry, clock }: Sandbox): Markup {
  const accounts = store
    .accounts()
    .filter(({ lines, subscriptions }) => Object.keys(lines).length + subscriptions.length > 0)
    .map(
      ({ company, accountId, behaviour, lines, subscriptions }) =>
        html`<tr>
          <td><code>${company}</code></td>
          <td class="number">${accountId}</td>
          <td>${yesNo(behaviour.importFeature)}</td>
          <td>${yesNo(behaviour.campaignRole)}</td>
          <td class="number">${Object.keys(lines).length}</td>
          <td class="number">${Object.values(lines).filter(({ campaignId }) => campaignId).length}</td>
          <td>${subscriptions.map(({ callback }) => callback?.url ?? "e-mail").join(", ")}</td>
        </tr>`,
    );
  const campaigns = store.campaigns().map((record) => {
    const campaign = registry.store.campaign(record.campaignId);
    const states = (campaign?.mnoIds ?? []).map(
      (mno) => `${networkName(mno)} ${mnoStateOf(record, campaign, mno, clock.now())}`,
    );
    return html`<tr>
      <td>
        <a href="/?campaign=${record.campaignId}"><code>${record.campaignId}</code></a>
      </td>
      <td><code>${record.company}</code></td>
      <td>${states.join(", ")}</td>
      <td>${secondaryStateOf(record, clock.now()) ?? "none"}</td>
      <td>${minute(record.importedAt)}</td>
    </tr>`;
  });
  const orders = store
    .orders()
    .slice(-SHOWN)
    .reverse()
    .map(
      (order) =>
        html`<tr>
          <td><code>${order.orderId}</code></td>
          <td><code>${order.company}</code></td>
          <td>${order.customerOrderId ?? ""}</td>
          <td>${order.status}</td>
          <td class="number">${order.groups.reduce((sum, { numbers }) => sum + numbers.length, 0)}</td>
          <td>${[...new Set(order.errors.map(({ code }) => code))].join(", ")}</td>
          <td>${minute(order.modifiedAt)}</td>
        </tr>`,
    );
  return html`<h2>Bandwidth</h2>
    <h3>Accounts</h3>
    ${table(
      ["Customer", "Account", "Import", "Role", "Numbers", "On campaigns", "Callbacks"],
      accounts,
      "Nobody has numbers at Bandwidth.",
    )}
    <h3>Imported campaigns</h3>
    ${table(
      ["Campaign", "Customer", "Networks", "Secondary DCA", "Imported"],
      campaigns,
      "No campaign was imported.",
    )}
    <h3>Orders</h3>
    ${table(
      ["Order", "Customer", "Customer's ID", "Status", "Numbers", "Errors", "Changed"],
      orders,
      "No order was placed.",
    )}`;
}
