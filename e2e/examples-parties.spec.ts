import type { Page } from "@playwright/test";
import { choosePartner, openAs, rowOf } from "./support/company";
import {
  acceptInList,
  expectChain,
  expectDetails,
  expectUnknown,
  heardOf,
  hop,
  openDetails,
  startFromDetails,
  told,
  writesOf,
} from "./support/example";
import { expect, test } from "./support/fixtures";

/** The overview's worked examples in which a middle hop or two DCAs decide, each played by people of its companies. */

const { added, accepted, complete, portedOut } = told;
const { brightline, northwind, clearwater, summit, prairie, hidden } = hop;

/** Northwind's own part of the chain, after it went past Cascade straight to Prairie. */
const expectBypassed = async (cnp: Page, id: string): Promise<void> => {
  await expectDetails(cnp, id, {
    says: "Complete",
    lanes: { existing: [brightline, northwind, prairie, hidden] },
  });
};

test("Example 2: a middle hop bypasses one, the reminded DCA accepts, and neither end of the chain learns of it", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP02";
  const cnp = await openDetails(browser, "manager@northwind.test", id);
  await startFromDetails(cnp, "Prairie");
  const dca = await openAs(browser, "user@prairie.test", `/dca/primary?ids=${id}`);
  await expect(rowOf(dca, id)).toContainText("Northwind Connect", { timeout: 20_000 });
  await expectDetails(cnp, id, {
    says: "Waiting on Prairie Aggregation",
    lanes: {
      existing: [brightline, northwind, /Cascade Messaging/],
      provisional: [brightline, northwind, prairie],
    },
  });
  await acceptInList(dca, id);
  await expectBypassed(cnp, id);
  await expectDetails(dca, id, {
    says: "Complete",
    lanes: { existing: [brightline, northwind, prairie, summit] },
  });

  const [owner, bypassed, secondary] = [
    await openAs(browser, "user@brightline.test", `/migrations?view=all&ids=${id}`),
    await openAs(browser, "user@cascade.test", `/cnp-campaigns/history?ids=${id}`),
    await openAs(browser, "user@summit.test", `/dca/secondary?acceptanceStatus=ACCEPTED&ids=${id}`),
  ];
  await expect(owner.getByText("No campaign matches these filters.")).toBeVisible();
  await expectDetails(owner, id, {
    says: "No migration is open",
    lanes: { existing: [brightline, northwind, hidden] },
  });
  await expectUnknown(bypassed, id);
  await expect(rowOf(secondary, id)).toContainText("Prairie Aggregation");

  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["SNRTHW1", "DPRAR", "DSUMT"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/DPRAR 204`,
    `PUT dca/partnerCampaign/${id}/sharing 200`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SNRTHW1: [accepted, complete],
      DPRAR: [added, complete],
      SCASCD1: [portedOut],
    });
  for (const page of [cnp, dca, owner, bypassed, secondary]) await page.context().close();
});

const saveAutoComplete = async (page: Page, on: boolean): Promise<void> => {
  await page.goto("/settings/migration");
  const box = page.getByRole("checkbox", { name: /Auto-complete/ });
  await box.setChecked(on);
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText(/Last changed by/)).toBeVisible({ timeout: 20_000 });
  await expect(box).toBeChecked({ checked: on });
};

test("Example 2.2: with auto-complete the DCA accepts without a click, and finds it under Auto-accepted", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP03";
  const dca = await openAs(browser, "manager@prairie.test", "/settings/migration");
  await saveAutoComplete(dca, true);
  const cnp = await openDetails(browser, "manager@northwind.test", id);
  await startFromDetails(cnp, "Prairie");
  await expectBypassed(cnp, id);

  await dca.goto(`/dca/primary?ids=${id}`);
  await expect(rowOf(dca, id)).toBeHidden();
  await dca.getByRole("link", { name: /^Auto-accepted/ }).click();
  await expect(rowOf(dca, id)).toContainText("Northwind Connect", { timeout: 20_000 });

  expect(await writesOf(sandbox, id)).toEqual([`POST csp/campaign/${id}/migrateCnp/DPRAR 204`]);
  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["SNRTHW1", "DPRAR", "DSUMT"] });
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SNRTHW1: [accepted, complete],
      DPRAR: [added, complete],
      SCASCD1: [portedOut],
    });
  await saveAutoComplete(dca, false);
  for (const page of [cnp, dca]) await page.context().close();
});

test("Example 1 of the overview: the new DCA reaches not every network, and its secondary completes the coverage", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP06";
  const owner = await openDetails(browser, "manager@brightline.test", id);
  await startFromDetails(owner, "Prairie");
  const primary = await openAs(browser, "user@prairie.test", `/dca/primary?ids=${id}`);
  await acceptInList(primary, id);
  await expectDetails(owner, id, {
    says: "Covered 1 of 2 networks",
    lanes: { existing: [brightline, clearwater], provisional: [brightline, prairie, hidden] },
  });

  await primary.goto(`/dca/primary?acceptanceStatus=ACCEPTED&ids=${id}`);
  await primary.getByRole("button", { name: `Share on ${id}` }).click({ timeout: 20_000 });
  await choosePartner(primary, "Secondary DCA", "Summit");
  await primary.getByRole("dialog").getByRole("button", { name: "Share campaign" }).click();
  await expect(primary.getByRole("dialog")).toBeHidden({ timeout: 20_000 });
  const secondary = await openAs(browser, "user@summit.test", `/dca/secondary?ids=${id}`);
  await acceptInList(secondary, id);
  await expectDetails(secondary, id, {
    says: "Complete",
    lanes: { existing: [brightline, prairie, summit] },
  });
  await expectDetails(owner, id, { says: "Complete", lanes: { existing: [brightline, prairie, hidden] } });
  const old = await openAs(browser, "user@clearwater.test", `/campaigns/${id}`);
  await expectUnknown(old, id);

  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["DPRAR", "DSUMT"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/DPRAR 204`,
    `PUT dca/partnerCampaign/${id}/sharing 200`,
    `PUT dca/campaign/${id}/dca/DSUMT 200`,
    `PUT dca/dcaCampaign/${id}/sharing 200`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SBRGHT1: [accepted, complete, "MNO_RECEIVED_BRAND_UPDATE"],
      DPRAR: [added, "CAMPAIGN_DCA2_SHARE_ACCEPT", complete],
      DSUMT: ["CAMPAIGN_DCA2_SHARE_ADD", complete],
      DCLRW: [portedOut],
    });
  for (const page of [owner, primary, secondary, old]) await page.context().close();
});
