import { describe, expect, it } from "vitest";
import { isOutage, TcrError, type TcrErrorKind } from "./errors";

const code = (value: number) => ({ code: value, description: "", fields: [] });

const anError = (kind: TcrErrorKind, given: { method?: string; status?: number; codes?: number[] } = {}) =>
  new TcrError({
    kind,
    method: given.method ?? "POST",
    path: "/campaign/CAAAAAA/migrateCnp/SBBBBBB",
    ...(given.status === undefined ? {} : { status: given.status }),
    codes: (given.codes ?? []).map(code),
  });

describe("whether a write took effect, and what to do next", () => {
  it.each<[TcrErrorKind, { status?: number; codes?: number[] }, string, string]>([
    ["refused", { status: 400, codes: [592] }, "no", "no"],
    ["refused", { status: 400, codes: [562] }, "no", "no"],
    ["refused", { status: 400, codes: [591] }, "no", "later"],
    ["refused", { status: 400, codes: [630] }, "no", "later"],
    ["refused", { status: 400, codes: [590] }, "unknown", "afterReadback"],
    ["refused", { status: 400, codes: [501, 590] }, "unknown", "afterReadback"],
    ["unauthorized", { status: 401 }, "no", "no"],
    ["rateLimited", { status: 429 }, "no", "later"],
    ["notSent", {}, "no", "later"],
    ["noAnswer", {}, "unknown", "afterReadback"],
    ["server", { status: 503 }, "unknown", "afterReadback"],
    ["contract", { status: 200 }, "unknown", "afterReadback"],
    ["contract", { status: 404 }, "no", "no"],
  ])("%s %j: applied %s, retry %s", (kind, given, applied, retry) => {
    expect(anError(kind, given)).toMatchObject({ applied, retry });
  });
});

describe("a read", () => {
  it.each<[TcrErrorKind, number | undefined, string]>([
    ["noAnswer", undefined, "later"],
    ["server", 502, "later"],
    ["contract", 200, "no"],
  ])("%s never takes effect", (kind, status, retry) => {
    const error = anError(kind, { method: "GET", ...(status === undefined ? {} : { status }) });
    expect(error).toMatchObject({ applied: "no", retry });
  });

  it.each<[TcrErrorKind, boolean]>([
    ["notSent", true],
    ["noAnswer", true],
    ["server", true],
    ["rateLimited", true],
    ["refused", false],
    ["unauthorized", false],
    ["contract", false],
  ])("%s is an outage: %s", (kind, expected) => {
    expect(isOutage(anError(kind, { method: "GET" }))).toBe(expected);
  });

  it("of something else is no outage of the registry", () => {
    expect(isOutage(new Error("x"))).toBe(false);
  });
});

describe("an error", () => {
  it("waits 30 seconds when the registry is busy", () => {
    expect(anError("refused", { status: 400, codes: [591] }).retryAfterMs).toBe(30_000);
    expect(anError("refused", { status: 400, codes: [592] }).retryAfterMs).toBeNull();
  });

  it("shows its first code", () => {
    expect(anError("refused", { codes: [518, 501] }).code).toBe(518);
    expect(anError("noAnswer").code).toBeNull();
  });

  it("reads as method, path, status and the registry's words", () => {
    const error = new TcrError({
      kind: "refused",
      method: "GET",
      path: "/campaign/CAAAAAA",
      status: 400,
      codes: [{ code: 502, description: "Record not found", fields: [] }],
    });
    expect(error.message).toBe("GET /campaign/CAAAAAA: refused (HTTP 400): 502 Record not found");
  });
});
