import { describe, expect, it } from "vitest";
import { tcrErrorKinds } from "./errors";
import { explainTcr, type Failure } from "./explain";

describe("a refusal in words", () => {
  it.each<[Failure, string, string | null]>([
    [
      { code: 500, operation: "cancel" },
      "Only the party that started this migration can cancel it.",
      "Ask the party that started it",
    ],
    [
      { code: 500, operation: "cancel", initiatorName: "Acme" },
      "Only the party that started this migration can cancel it.",
      "Ask Acme",
    ],
    [{ code: 501 }, "TCR did not accept the partner or campaign id.", "Check the id"],
    [{ code: 502 }, "TCR does not know this campaign any more.", "Refresh the list"],
    [{ code: 504 }, "This TCR account is not active.", "Contact TCR support"],
    [{ code: 518 }, "The campaign has expired.", "Renew it, then try again"],
    [{ code: 522, partnerName: "Tidal" }, "Tidal has declined this campaign.", "Choose another partner"],
    [{ code: 523 }, "This partner is already in the chain.", "Choose another partner"],
    [{ code: 536 }, "This is a mock campaign. Mock campaigns cannot be shared.", null],
    [
      { code: 562 },
      "This secondary DCA still holds the earlier request.",
      "Ask it to accept or decline first",
    ],
    [
      { code: 590 },
      "TCR had an internal error. As far as we can tell nothing was changed.",
      "We check the status, then Retry",
    ],
    [{ code: 591 }, "TCR or the number registry is busy. Trying again in 30 s.", null],
    [
      { code: 592, operation: "initiate" },
      "TCR refused: this campaign cannot be migrated in its present state.",
      "See which rule fails",
    ],
    [{ code: 592, operation: "nudge" }, "Only the campaign's own CSP can nudge.", "Ask the CSP"],
    [{ code: 592, operation: "share" }, "TCR refused: this campaign is already shared.", "Refresh the list"],
  ])("%j", (failure, sentence, nextStep) => {
    expect(explainTcr(failure)).toEqual({ sentence, nextStep });
  });

  it("adds what TCR says of a refused migration, where that is more than the meaning of its code", () => {
    const refusal = (description: string) =>
      explainTcr({ code: 592, description, operation: "initiate" }).sentence;
    expect(refusal("Campaign is suspended by an MNO or a DCA")).toBe(
      "TCR refused: this campaign cannot be migrated in its present state. TCR says: Campaign is suspended by an MNO or a DCA.",
    );
    expect(refusal("Operation declined.")).toBe(
      "TCR refused: this campaign cannot be migrated in its present state.",
    );
  });

  it("names a partner that opted out, whatever the code", () => {
    const description = "CNP SQUIET1 does not support CNP migration";
    const expected = "Quiet Line does not accept migrations at present.";
    expect(
      explainTcr({ code: 592, description, operation: "initiate", partnerName: "Quiet Line" }).sentence,
    ).toBe(expected);
    expect(explainTcr({ code: 777, description, partnerName: "Quiet Line" }).sentence).toBe(expected);
  });

  it("quotes a code it does not know", () => {
    expect(explainTcr({ code: 777, description: "Moon phase" })).toEqual({
      sentence: 'TCR answered with code 777: "Moon phase".',
      nextStep: "Copy details",
    });
    expect(explainTcr({ code: 777 }).sentence).toBe("TCR answered with code 777.");
    expect(explainTcr({ code: 500, operation: "elect" }).sentence).toBe("TCR answered with code 500.");
  });

  it("says so when there is nothing to quote", () => {
    expect(explainTcr({}).sentence).toBe("TCR gave an answer that we could not read.");
  });
});

describe("a failure without a refusal in words", () => {
  it.each<[Failure, string, string | null]>([
    [
      { kind: "unauthorized" },
      "TCR does not accept our key. Nothing was sent.",
      "Check Settings → Integrations",
    ],
    [{ kind: "rateLimited", retryAfterMs: 7_600 }, "We are at TCR's limit. Continuing in 8 s.", null],
    [{ kind: "rateLimited" }, "We are at TCR's limit. Continuing in 10 s.", null],
    [{ kind: "notSent" }, "TCR could not be reached. Nothing was sent.", "We try again"],
    [
      { kind: "noAnswer" },
      "TCR did not answer. We are checking whether it went through.",
      "Wait, or Refresh",
    ],
    [{ kind: "server" }, "TCR did not answer. We are checking whether it went through.", "Wait, or Refresh"],
    [{ kind: "contract" }, "TCR gave an answer that we could not read.", "Copy details"],
  ])("%j", (failure, sentence, nextStep) => {
    expect(explainTcr(failure)).toEqual({ sentence, nextStep });
  });

  it("has a sentence for every kind", () => {
    expect(tcrErrorKinds.filter((kind) => explainTcr({ kind }).sentence === "")).toEqual([]);
  });
});
