import { expect, test } from "vitest";
import { csvRow } from "./csv-row";

const cells = {
  campaignId: { "Campaign ID": "C1", "Reference ID": "r" },
  brand: { "Brand ID": "B1", "Brand Name": "Brand" },
  tcrStatus: { "TCR Status": "ACTIVE" },
};

test("a download has every cell where no columns were chosen", () => {
  expect(Object.keys(csvRow(cells, null))).toEqual([
    "Campaign ID",
    "Reference ID",
    "Brand ID",
    "Brand Name",
    "TCR Status",
  ]);
});

test("chosen columns come in their order, after what names the row", () => {
  expect(csvRow(cells, ["tcrStatus", "brand"])).toEqual({
    "Campaign ID": "C1",
    "Reference ID": "r",
    "TCR Status": "ACTIVE",
    "Brand ID": "B1",
    "Brand Name": "Brand",
  });
  expect(Object.keys(csvRow(cells, ["tcrStatus"])).at(-1)).toBe("TCR Status");
});

test("an address may name a column that is not there", () => {
  expect(Object.keys(csvRow(cells, ["nothing", "tcrStatus"]))).toEqual([
    "Campaign ID",
    "Reference ID",
    "TCR Status",
  ]);
});
