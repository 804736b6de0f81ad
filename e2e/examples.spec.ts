import { openAs, rowOf } from "./support/company";
import {
  acceptInList,
  electInInbox,
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

/** The overview's worked examples whose migration the owner starts, each played by people of its companies. */

const { added, accepted, complete, canceled, portedOut } = told;
const { brightline, northwind, cascade, summit, prairie, hidden } = hop;

test("Example 1: Brightline moves to another CNP, which elects its DCA; the DCA accepts, and the old chain is left", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP01";
  const owner = await openDetails(browser, "manager@brightline.test", id);
  await startFromDetails(owner, "Cascade");
  const old = await openAs(browser, "user@northwind.test", `/campaigns/${id}?tab=migration`);
  await expectDetails(old, id, {
    says: "No migration is open",
    lanes: { existing: [brightline, northwind, /Clearwater DCA/, hidden] },
  });

  const cnp = await openAs(browser, "user@cascade.test", `/cnp-campaigns?ids=${id}`);
  await electInInbox(cnp, id, "Summit");
  await expectDetails(cnp, id, {
    says: "Waiting on Summit Direct",
    lanes: { provisional: [brightline, cascade, summit] },
  });
  await expectDetails(owner, id, {
    says: "Covered 0 of 2 networks",
    lanes: { existing: [brightline, northwind], provisional: [brightline, cascade, hidden] },
  });

  const dca = await openAs(browser, "user@summit.test", `/dca/primary?ids=${id}`);
  await acceptInList(dca, id);
  await expectDetails(dca, id, { says: "Complete", lanes: { existing: [brightline, cascade, summit] } });
  await expectDetails(cnp, id, {
    says: "Complete",
    lanes: { existing: [brightline, cascade, summit, hidden] },
  });
  await expectDetails(owner, id, { says: "Complete", lanes: { existing: [brightline, cascade, hidden] } });
  await expectUnknown(old, id);

  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["SCASCD1", "DSUMT"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/SCASCD1 204`,
    `PUT csp/partnerCampaign/${id}/sharing/DSUMT 200`,
    `PUT dca/partnerCampaign/${id}/sharing 200`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SBRGHT1: [accepted, complete, "MNO_RECEIVED_BRAND_UPDATE"],
      SCASCD1: [added, accepted, complete],
      DSUMT: [added, complete],
      SNRTHW1: [portedOut],
      DCLRW: [portedOut],
    });
  for (const page of [owner, old, cnp, dca]) await page.context().close();
});

test("Existing CNP match: a CNP of both chains elects its former upstream, and all beyond it is kept at once", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP04";
  const owner = await openDetails(browser, "manager@brightline.test", id);
  await startFromDetails(owner, "Cascade");
  const cnp = await openAs(browser, "user@cascade.test", `/cnp-campaigns?ids=${id}`);
  await electInInbox(cnp, id, "Prairie");
  await expectDetails(owner, id, { says: "Complete", lanes: { existing: [brightline, cascade, hidden] } });
  await expectDetails(cnp, id, {
    says: "Complete",
    lanes: { existing: [brightline, cascade, prairie, hidden] },
  });

  // Neither DCA was asked or told anything; who looks again sees that a hop further below has gone.
  const dca = await openAs(browser, "user@prairie.test", `/dca/primary?ids=${id}`);
  await expect(dca.getByRole("heading", { level: 1, name: "Campaigns Shared by CSPs" })).toBeVisible();
  await expect(rowOf(dca, id)).toBeHidden();
  await dca.goto(`/campaigns/${id}`);
  // A click before the page is alive does nothing.
  await expect(async () => {
    await dca.getByRole("button", { name: "Refresh this campaign from TCR" }).click();
    await expect(dca.getByText("Read again from TCR.")).toBeAttached({ timeout: 6_000 });
  }).toPass({ timeout: 30_000 });
  await expectDetails(dca, id, {
    says: "No migration is open",
    lanes: { existing: [brightline, cascade, prairie, summit] },
  });

  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["SCASCD1", "DPRAR", "DSUMT"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/SCASCD1 204`,
    `PUT csp/partnerCampaign/${id}/sharing/DPRAR 200`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SBRGHT1: [accepted, complete],
      SCASCD1: [added, complete],
      SNRTHW1: [portedOut],
    });
  for (const page of [owner, cnp, dca]) await page.context().close();
});

test("Existing DCA match: the primary DCA of both chains accepts anew, and its secondary is kept", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP05";
  const owner = await openDetails(browser, "manager@brightline.test", id);
  await startFromDetails(owner, "Cascade");
  const cnp = await openAs(browser, "user@cascade.test", `/cnp-campaigns?ids=${id}`);
  await electInInbox(cnp, id, "Prairie");

  const dca = await openAs(browser, "user@prairie.test", `/dca/primary?ids=${id}`);
  await expect(rowOf(dca, id)).toContainText("Accepted before", { timeout: 20_000 });
  await acceptInList(dca, id);
  await expectDetails(dca, id, {
    says: "Complete",
    lanes: { existing: [brightline, cascade, prairie, summit] },
  });
  await expectDetails(owner, id, { says: "Complete", lanes: { existing: [brightline, cascade, hidden] } });

  await expectChain(sandbox, id, { status: "COMPLETED", chain: ["SCASCD1", "DPRAR", "DSUMT"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/SCASCD1 204`,
    `PUT csp/partnerCampaign/${id}/sharing/DPRAR 200`,
    `PUT dca/partnerCampaign/${id}/sharing 200`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SBRGHT1: [accepted, complete],
      SCASCD1: [added, accepted, complete],
      DPRAR: [added, complete],
      SNRTHW1: [portedOut],
    });
  for (const page of [owner, cnp, dca]) await page.context().close();
});

test("Example 3: Brightline cancels midway, the existing chain stays, and only the participants hear of it", async ({
  browser,
  sandbox,
}) => {
  const id = "CEXMP07";
  const owner = await openDetails(browser, "manager@brightline.test", id);
  await startFromDetails(owner, "Cascade");
  const cnp = await openAs(browser, "user@cascade.test", `/cnp-campaigns?ids=${id}`);
  await electInInbox(cnp, id, "Summit");
  const dca = await openAs(browser, "user@summit.test", `/dca/primary?ids=${id}`);
  await expect(rowOf(dca, id)).toBeVisible({ timeout: 20_000 });

  await owner.getByRole("button", { name: "Cancel migration" }).last().click();
  const dialog = owner.getByRole("alertdialog");
  await dialog.getByRole("textbox").fill("We stay with Northwind.");
  await dialog.getByRole("button", { name: /^Cancel / }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });

  await expect(rowOf(dca, id)).toBeHidden({ timeout: 20_000 });
  await expectDetails(owner, id, {
    says: "Canceled by initiator",
    lanes: { existing: [brightline, northwind, hidden] },
  });
  await expectUnknown(dca, id);
  await cnp.goto(`/migrations?view=all&ids=${id}`);
  await expect(rowOf(cnp, id)).toContainText("Canceled by initiator", { timeout: 20_000 });
  const carrier = await openAs(browser, "user@northwind.test", `/campaigns/${id}?tab=migration`);
  await expect(carrier.getByText("No migration is open")).toBeVisible();

  await expectChain(sandbox, id, { status: "CANCELLED", chain: ["SNRTHW1", "DCLRW"] });
  expect(await writesOf(sandbox, id)).toEqual([
    `POST csp/campaign/${id}/migrateCnp/SCASCD1 204`,
    `PUT csp/partnerCampaign/${id}/sharing/DSUMT 200`,
    `DELETE csp/campaign/${id}/migrateCnp 204`,
  ]);
  await expect
    .poll(() => heardOf(sandbox, id))
    .toEqual({
      SBRGHT1: [accepted, canceled],
      SCASCD1: [added, canceled],
      DSUMT: [added, canceled],
    });
  for (const page of [owner, cnp, dca, carrier]) await page.context().close();
});
