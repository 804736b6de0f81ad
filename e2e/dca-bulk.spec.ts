import { openAs, rowOf, select } from "./support/company";
import { expectChain, heardOf, writesOf } from "./support/example";
import { expect, test } from "./support/fixtures";

const asked = ["CELIG12", "CELIG13"];

test("a DCA accepts several requests at once, and each migration completes with one write", async ({
  browser,
  sandbox,
}) => {
  for (const id of asked) {
    const started = await fetch(`${sandbox.url}/tcr/csp/v2/campaign/${id}/migrateCnp/DCLRW`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("key-SACME01:secret-SACME01")}` },
    });
    expect(started.status).toBe(204);
  }
  const dca = await openAs(browser, "manager@clearwater.test", `/dca/primary?ids=${asked.join(",")}`);
  for (const id of asked) await expect(rowOf(dca, id)).toBeVisible({ timeout: 20_000 });
  await select(dca, asked);
  const bar = dca.getByRole("region", { name: "Bulk actions" });
  await bar.getByRole("button", { name: /^Accept/ }).click();
  const dialog = dca.getByRole("dialog", { name: "Accept 2 campaigns" });
  for (const id of asked) await expect(dialog).toContainText(id);
  await dialog.getByRole("button", { name: "Accept 2 campaigns" }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  for (const id of asked) await expect(rowOf(dca, id)).toBeHidden({ timeout: 20_000 });

  await dca.getByRole("link", { name: /^Accepted/ }).click();
  for (const id of asked) {
    await expect(rowOf(dca, id)).toContainText("Acme Messaging", { timeout: 20_000 });
    await expectChain(sandbox, id, { status: "COMPLETED", chain: ["DCLRW"] });
    expect(await writesOf(sandbox, id)).toEqual([
      `POST csp/campaign/${id}/migrateCnp/DCLRW 204`,
      `PUT dca/partnerCampaign/${id}/sharing 200`,
    ]);
    await expect
      .poll(async () => (await heardOf(sandbox, id))["DCLRW"])
      .toEqual(["CAMPAIGN_SHARE_ADD", "CNP_MIGRATION_COMPLETE"]);
  }
  await dca.context().close();
});
