import { describe, expect, it } from "vitest";
import { element, nodeOf, readXml, textOf, textsOf, writeXml } from "./xml";

describe("XML that is written", () => {
  it("keeps the order of elements, repeats names, and escapes text", () => {
    const xml = writeXml(
      element("A", [element("B", "1 < 2 & 3"), element("C"), element("B", "2"), element("D", "")]),
    );
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<A>\n<B>1 &lt; 2 &amp; 3</B>\n<C/>\n<B>2</B>\n<D/>\n</A>\n',
    );
  });
});

describe("XML that is read", () => {
  it("keeps text as text, without the white space around it", () => {
    const root = nodeOf(readXml("<a><b> 007\n</b><b>&lt;x&gt;</b><c/></a>") ?? {}, "a") ?? {};
    expect(textsOf(root, "b")).toEqual(["007", "<x>"]);
    expect(textOf(root, "c")).toBe("");
    expect(textOf(root, "d")).toBeUndefined();
  });

  it.each(["", "text", "<a>", "<a></b>", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "<!doctype a><a/>"])(
    "is nothing when it is %j",
    (text) => {
      expect(readXml(text)).toBeNull();
    },
  );
});
