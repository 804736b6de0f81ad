import { describe, expect, test } from "vitest";
import type { Operation } from "@/lib/db/generated/client";
import { viewOperation } from "./view";

const row = (more: Partial<Operation>): Operation => ({
  id: "00000000-0000-0000-0000-000000000001",
  accountId: "00000000-0000-0000-0000-000000000002",
  kind: "importCampaign",
  campaignId: "C123ABC",
  args: {},
  prepared: true,
  baseline: null,
  lane: 0,
  afterId: null,
  status: "FAILED",
  fence: 1,
  attempts: 1,
  leaseUntil: null,
  dueAt: new Date(0),
  code: null,
  message: null,
  batchId: null,
  batchSeq: null,
  requestedBy: "Test Person",
  requestedById: null,
  correlationId: "test",
  createdAt: new Date(0),
  admittedAt: new Date(0),
  sentAt: null,
  finishedAt: null,
  ...more,
});

describe("a write to Bandwidth", () => {
  test("that is refused says why in Bandwidth's words and what to do", () => {
    expect(viewOperation(row({ code: "12055", message: "Not switched on." }))).toMatchObject({
      sentence: "Not switched on.",
      nextStep: "Ask Bandwidth to enable 10DLC campaign import.",
    });
  });

  test("that waits for Bandwidth to find the campaign says that it is tried again by itself", () => {
    expect(viewOperation(row({ status: "PENDING", code: "12189" }))).toMatchObject({
      sentence: "Bandwidth does not find this campaign.",
      nextStep: "We try again by ourselves, for up to an hour.",
      waiting: true,
    });
  });

  test("names TCR where TCR is meant, and Bandwidth where the ledger speaks", () => {
    expect(viewOperation(row({ code: "12184" })).sentence).toBe(
      "Bandwidth could not ask TCR about the campaign.",
    );
    expect(viewOperation(row({ status: "UNKNOWN", code: "NO_ANSWER" })).sentence).toBe(
      "Bandwidth did not answer. We are checking whether it went through.",
    );
  });

  test("takes no code of TCR's for its own", () => {
    expect(viewOperation(row({ code: "500" })).nextStep).toBeNull();
    expect(viewOperation(row({ kind: "initiate", code: "500" })).nextStep).not.toBeNull();
  });
});
