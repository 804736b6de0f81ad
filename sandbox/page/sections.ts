import { html } from "hono/html";
import type { Sandbox } from "../sandbox";
import { networkName } from "../tcr/networks";
import { openMigration } from "../tcr/rules/chain";
import { chainOf } from "./chain";
import { minute, table, yesNo, type Markup } from "./layout";

const SHOWN = 50;

export const summary = (sandbox: Sandbox): Markup =>
  html`<p>
    Scenario ${sandbox.origin().scenario}, ${sandbox.registry.store.campaignCount()} campaigns. Registry time
    ${minute(sandbox.clock.now())}. Nothing here reaches TCR or a partner.
  </p>`;

export function companiesSection({ registry, dispatcher }: Sandbox): Markup {
  const rows = [...registry.store.companies.values()].map(
    (company) =>
      html`<tr>
        <td><code>${company.id}</code></td>
        <td>${company.name}</td>
        <td>${company.kind}</td>
        <td class="number">${registry.store.ownCampaigns(company.id).length}</td>
        <td class="number">${registry.store.sharedCampaigns(company.id).length}</td>
        <td>${yesNo(company.migrationSupported)}</td>
        <td>${yesNo(company.migrationAutoComplete)}</td>
        <td>${yesNo(company.soleProprietorEnabled)}</td>
        <td>${company.mnoIds.map(networkName).join(", ")}</td>
        <td>${Object.keys(company.subscriptions).join(", ")}</td>
        <td class="number">${dispatcher.waiting(company.id)}</td>
      </tr>`,
  );
  const headings = [
    "ID",
    "Name",
    "Kind",
    "Own campaigns",
    "Partner campaigns",
    "Migration",
    "Auto-complete",
    "Sole proprietors",
    "Networks",
    "Webhooks",
    "Events waiting",
  ];
  return html`<h2>Companies</h2>
    ${table(headings, rows, "There are no companies.")}`;
}

export function migrationsSection({ registry }: Sandbox): Markup {
  const open = registry.store.migrating();
  const rows = open.flatMap((campaign) => {
    const migration = openMigration(campaign);
    return migration
      ? html`<tr>
          <td>
            <a href="/?campaign=${campaign.campaignId}"><code>${campaign.campaignId}</code></a>
          </td>
          <td><code>${migration.initiator}</code> to <code>${migration.target}</code></td>
          <td>${chainOf(campaign.existing)}</td>
          <td>${chainOf(campaign.provisional)}</td>
          <td>${minute(migration.expirationDate)}</td>
        </tr>`
      : [];
  });
  return html`<h2>Open migrations (${open.length})</h2>
    ${table(["Campaign", "Migration", "Live chain", "Provisional chain", "Ends"], rows, "No migration is open.")}`;
}

export function deliveriesSection({ deliveries }: Sandbox): Markup {
  const rows = deliveries.latest(SHOWN).map(
    (delivery) =>
      html`<tr>
        <td class="number">${delivery.seq}</td>
        <td>${new Date(delivery.at).toISOString()}</td>
        <td><code>${delivery.company}</code></td>
        <td>${delivery.event}</td>
        <td>${delivery.campaignId ?? ""}</td>
        <td class="number">${delivery.attempt}</td>
        <td>${delivery.answer}</td>
      </tr>`,
  );
  const headings = ["No.", "Real time", "Company", "Event", "Campaign", "Attempt", "Answer"];
  return html`<h2>Latest deliveries</h2>
    ${table(headings, rows, "Nothing was delivered yet.")}`;
}

export function faultsSection({ faults }: Sandbox): Markup {
  const rows = faults.list().map(
    (fault) =>
      html`<tr>
        <td class="number">${fault.id}</td>
        <td>${fault.system}</td>
        <td>${fault.method ?? "any"}</td>
        <td>${fault.path ?? "any"}</td>
        <td>${fault.mode}</td>
        <td class="number">${fault.hits}${fault.count === undefined ? "" : ` of ${String(fault.count)}`}</td>
      </tr>`,
  );
  return html`<h2>Faults</h2>
    ${table(["No.", "System", "Method", "Path", "Mode", "Struck"], rows, "No fault is set.")}`;
}
