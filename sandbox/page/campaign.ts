import { html } from "hono/html";
import type { Sandbox } from "../sandbox";
import { chainOf } from "./chain";
import { minute, type Markup } from "./layout";

export function campaignSection({ registry }: Sandbox, wanted: string): Markup {
  const campaign = registry.store.campaign(wanted);
  const migration = campaign?.migrations.at(-1);
  return html`<h2>Campaign</h2>
    <form>
      <label>Campaign ID <input name="campaign" value="${wanted}" /></label> <button>Show</button>
    </form>
    ${wanted && !campaign ? html`<p>There is no campaign ${wanted}.</p>` : ""}
    ${
      campaign
        ? html`<p>
              <code>${campaign.campaignId}</code> of <code>${campaign.cspId}</code>, ${campaign.usecase},
              ${campaign.status}${campaign.mock ? ", mock" : ""}${
                campaign.suspendedBy.length > 0 ? `, suspended by ${campaign.suspendedBy.join(", ")}` : ""
              }.
              Brand ${registry.store.brands.get(campaign.brandId)?.displayName}.
            </p>
            <h3>Live chain</h3>
            ${chainOf(campaign.existing)}
            <h3>Provisional chain</h3>
            ${chainOf(campaign.provisional)}
            ${
              migration
                ? html`<p>
                    Migration ${migration.status}, by <code>${migration.initiator}</code> to
                    <code>${migration.target}</code>, begun ${minute(migration.createDate)}, ends
                    ${minute(migration.expirationDate)}. ${migration.cancellationReason ?? ""}
                  </p>`
                : html`<p class="quiet">Never migrated.</p>`
            }`
        : ""
    }`;
}
