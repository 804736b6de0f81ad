import { describe, expect, it } from "vitest";
import { explainInfobip } from "./explain";

describe("a refusal of Infobip's", () => {
  const said = (text: string, field: string, violation: string) =>
    explainInfobip({ kind: "refused", text, violations: [{ field, text: violation }] }).sentence;

  it("names what it is about in words that a person knows, and leaves out what says nothing", () => {
    expect(said("Bad request", "numberPoolID", "is in use by another campaign")).toBe(
      "Infobip refused: The number pool is in use by another campaign.",
    );
  });

  it("keeps a field that it does not know, and a text of its own", () => {
    expect(said("Not now", "priority", "is too high")).toBe(
      "Infobip refused: Not now. priority: is too high.",
    );
    expect(explainInfobip({ kind: "refused", text: "Bad request" }).sentence).toBe(
      "Infobip refused: Bad request.",
    );
  });
});
