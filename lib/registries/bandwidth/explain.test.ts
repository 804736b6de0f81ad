import { describe, expect, it } from "vitest";
import { explainBandwidth, explainOrderNote } from "./explain";

/** Every code of the reference (bandwidth.md 5). */
const codes = [
  ..."1003 1006 1011 1022 5081 5113 5115 5161 5132 5133 5136 5139 5145 5225 5217 5140 5142 5143 5144 5147 5146".split(
    " ",
  ),
  ..."5148 5156 5202 5216 12055 12128 12129 12171 12175 12177 12178 12181 12186 12184 12185 12187 12188".split(
    " ",
  ),
  ..."12189 12190 12191 12192 12193 12195 12220 12821 12822 13100 13104 13105 19006".split(" "),
];

describe("a refusal in words", () => {
  it.each(codes)("%s has a sentence of ours and, but for one, a next step", (code) => {
    const { sentence, nextStep } = explainBandwidth({ kind: "refused", code });
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toContain("with code");
    expect(nextStep === null).toBe(code === "12193");
  });

  it("shows Bandwidth's words where a code has several meanings, and only there", () => {
    const text = "NNID 104999 is unknown";
    expect(explainBandwidth({ kind: "refused", code: "5144", text }).sentence).toBe(
      "Bandwidth cannot give a number the NNID that was asked for. Bandwidth says: NNID 104999 is unknown.",
    );
    expect(explainBandwidth({ kind: "refused", code: "12192", text }).sentence).toBe(
      "The campaign is not active.",
    );
  });

  it("names a code that is not known, and says all there is without one", () => {
    expect(explainBandwidth({ kind: "refused", code: "99999", text: "New rule" }).sentence).toBe(
      "Bandwidth refused this with code 99999. Bandwidth says: New rule.",
    );
    expect(explainBandwidth({ kind: "refused", status: 409, code: "409" }).sentence).toBe(
      "Bandwidth refused this.",
    );
    expect(explainBandwidth({ kind: "refused", status: 404, code: "404" }).sentence).toBe(
      "Bandwidth has nothing at this address.",
    );
  });

  it("says of 403 and 12055 whom to ask for what", () => {
    expect(explainBandwidth({ kind: "notEnabled" }).nextStep).toContain("Campaign Management role");
    expect(explainBandwidth({ kind: "refused", code: "12055" }).nextStep).toContain("10DLC campaign import");
  });
});

describe("what an order says of a number", () => {
  it("has the networks' own small codes: 1003 is no missing field there", () => {
    expect(explainOrderNote({ code: "1003", description: "Number is with another provider" }).sentence).toBe(
      "Bandwidth says (code 1003): Number is with another provider.",
    );
  });

  it("has Bandwidth's own large ones too", () => {
    expect(explainOrderNote({ code: "12128", description: "" }).sentence).toContain("not among those");
  });

  it("has a sentence even where it says nothing", () => {
    expect(explainOrderNote({ code: null, description: "" }).sentence).toBe(
      "A carrier or Bandwidth refused this number.",
    );
  });
});
