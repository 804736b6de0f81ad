import { describe, expect, it } from "vitest";
import {
  infobipCampaignName,
  infobipPoolProblem,
  infobipProgress,
  infobipStageWord,
  isInfobipNumber,
} from "./infobip";

describe("a number for Infobip", () => {
  it.each([
    ["15552345678", true],
    ["+15552345678", false],
    ["5552345678", false],
    ["25552345678", false],
    ["1555234567", false],
    ["155523456789", false],
    ["1555 2345678", false],
  ])("%s: %s", (text, expected) => {
    expect(isInfobipNumber(text)).toBe(expected);
  });
});

describe("a stage", () => {
  it.each([
    ["IN_MIGRATION", "moving"],
    ["REGISTERED", "registered"],
    ["REGISTERED_PENDING_UPDATE", "registered"],
    ["REJECTED", "attention"],
    ["PAUSED", "attention"],
    ["A_STAGE_OF_NEXT_YEAR", "attention"],
  ])("%s means %s", (stage, progress) => {
    expect(infobipProgress(stage)).toBe(progress);
  });

  it("that is not known is shown as Infobip writes it", () => {
    expect(infobipStageWord("IN_MIGRATION")).toBe("In migration");
    expect(infobipStageWord("A_STAGE_OF_NEXT_YEAR")).toBe("A_STAGE_OF_NEXT_YEAR");
  });
});

describe("the name of a campaign at Infobip", () => {
  it("holds the campaign's id and keeps to the allowed form", () => {
    expect(infobipCampaignName("C123ABC")).toBe("migrateC123ABC");
    expect(infobipCampaignName(`C-${"9".repeat(40)}`)).toMatch(/^[A-Za-z0-9_ ]{30}$/);
  });
});

describe("a number pool", () => {
  const pool = { nnid: "104711", status: "VALID", availability: "AVAILABLE" };

  it.each([
    ["is ready when it is verified, free and has the NNID", {}, null],
    ["is not before it is verified", { status: "PENDING_VERIFICATION" }, "Not verified yet"],
    ["is not with another NNID", { nnid: "100900" }, "Another NNID"],
    ["is not while another campaign uses it", { availability: "IN_USE" }, "In use"],
    ["is ready when Infobip does not say whether it is free", { availability: null }, null],
  ])("%s", (_, change, problem) => {
    expect(infobipPoolProblem({ ...pool, ...change }, "104711")).toBe(problem);
  });
});
