import { describe, expect, test } from "vitest";
import { auditActions, auditTitle } from "./audit";
import { auditChanges, auditSummary } from "./audit-words";

describe("an entry in words", () => {
  test("every action has a title of its own", () => {
    const titles = auditActions.map((action) => auditTitle(action, "elect"));
    expect(titles.filter((title) => title === "" || title.includes("."))).toEqual([]);
    expect(new Set(titles).size).toBe(auditActions.length);
  });

  test("a write is named by its kind, and an unknown action or kind is shown as it is", () => {
    expect(auditTitle("operation.requested", "elect")).toBe("Asked for the election");
    expect(auditTitle("operation.done", "teleport")).toBe("TCR carried out the teleport");
    expect(auditTitle("campaign.painted")).toBe("campaign.painted");
  });

  test("before and after stand side by side, with what is the same marked so", () => {
    const before = { stage: "WAITING", upstream: "SBLUER1", reason: null };
    expect(auditChanges(before, { ...before, stage: "EXPIRED", reason: "30 days" })).toEqual([
      { label: "Stage", before: "Waiting for a partner", after: "Expired after 30 days", changed: true },
      { label: "Upstream partner", before: "SBLUER1", after: "SBLUER1", changed: false },
      { label: "Reason", before: "–", after: "30 days", changed: true },
    ]);
  });

  test("roles, switches and lists are words, and somebody's own text stays as typed", () => {
    const after = { role: "ADMIN", migrationSupported: false, categories: ["OTHER"], explanation: "PENDING" };
    expect(auditChanges(null, after).map((change) => change.after)).toEqual([
      "Admin",
      "No",
      "OTHER",
      "PENDING",
    ]);
  });

  test("a line of the list tells what changed, without ids", () => {
    expect(auditSummary({ role: "USER" }, { role: "MANAGER" })).toBe("Role: User → Manager");
    expect(auditSummary(null, { kind: "initiate", operationId: "x", partnerId: "SBLUER1" })).toBe(
      "Partner: SBLUER1",
    );
    expect(auditSummary(null, { step: "accept", campaigns: 2 })).toBe("Step: Share accepted · Campaigns: 2");
    expect(auditSummary(null, null)).toBe("");
  });
});
