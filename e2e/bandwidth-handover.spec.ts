import { expect, test } from "./support/fixtures";
import {
  bandwidthDoes,
  campaignWith,
  confirmPrerequisites,
  expectStep,
  inList,
  prepare,
} from "./support/handover";

test("two campaigns are handed over to Bandwidth in one order; the number it refuses is mended and ordered again", async ({
  page,
  signIn,
  sandbox,
  axe,
}) => {
  test.setTimeout(240_000);
  const one = await campaignWith(sandbox, 2);
  const two = await campaignWith(sandbox, 2);
  const [bad = ""] = two.phones;
  await bandwidthDoes(sandbox, {
    acceptMs: 500,
    reviewMs: 1_000,
    processMs: 200,
    completeMs: 500,
    numbers: [...one.phones, ...two.phones],
    numberErrors: { [bad]: { code: "5133", description: "SMS is not enabled on this number." } },
  });
  const ids = [one.campaignId, two.campaignId];
  await signIn("manager@acme.test", { next: "/campaigns" });
  await inList(page, ids);
  await page.goto(`/handovers/new?ids=${ids.join(",")}&provider=bandwidth`);
  await expect(page.getByRole("radio", { name: /^Bandwidth/ })).toBeChecked();
  await axe();
  await prepare(page, /^Prepare hand-over of 2 campaigns/);
  await confirmPrerequisites(page);
  await axe();

  await page.getByRole("button", { name: "Elect Bandwidth for 2 campaigns" }).click({ timeout: 60_000 });
  await expectStep(page, "Share accepted", "Done");
  await expectStep(page, "Carriers approve", "Done");
  await axe();
  await page.getByRole("button", { name: "Order the numbers of 2 campaigns" }).click();
  await expectStep(page, "Order carried out", "Failed");
  await page.getByRole("button", { name: `Details of ${two.campaignId}` }).click();
  await expect(page.getByText(/SMS is not enabled/).first()).toBeVisible();
  await axe();

  await bandwidthDoes(sandbox, { numberErrors: { [bad]: null } });
  await page.getByRole("button", { name: "Order what is left of 1 campaign" }).click();
  await expectStep(page, "Order carried out", "Done");
  const orders = (await sandbox.requests()).filter(
    ({ method, path }) => method === "POST" && path.endsWith("/tnoptions"),
  );
  expect(orders.map(({ status }) => status)).toEqual([201, 201]);

  await page.getByRole("link", { name: "Report" }).click();
  await expect(page.getByRole("table", { name: "Campaigns and numbers" })).toContainText(one.campaignId);
  await axe();
  const file = await page.evaluate(async () => {
    const id = /handovers\/([0-9a-f-]{36})/.exec(location.pathname)?.[1] ?? "";
    return (await fetch(`/api/exports/handovers/${id}/results`)).text();
  });
  expect(file.split("\n").filter((line) => line.includes("on the campaign"))).toHaveLength(4);
});
