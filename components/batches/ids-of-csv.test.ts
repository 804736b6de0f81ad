import { describe, expect, test } from "vitest";
import { idsOfCsv } from "./ids-of-csv";

describe("campaign ids of a CSV file", () => {
  test("come from the column titled Campaign ID, wherever it stands", () => {
    const text = 'Brand,Campaign ID,Use-Case\nCUSTOMER,CABC123,2FA\n"Two\nlines",cdef456,2FA\n';
    expect(idsOfCsv(text)).toEqual({ ids: ["CABC123", "CDEF456"], unreadable: 0 });
  });

  test("come from the first column when none has that title, with or without titles", () => {
    expect(idsOfCsv("CABC123\nCDEF456").ids).toEqual(["CABC123", "CDEF456"]);
    expect(idsOfCsv("id;name\nCABC123;x\n").ids).toEqual(["CABC123"]);
  });

  test("are read from Portage's own download, with its mark for spreadsheets", () => {
    expect(idsOfCsv("\uFEFFCampaign ID,Brand ID\nCABC123,BAAAAAA\n").ids).toEqual(["CABC123"]);
    expect(idsOfCsv("Campaign ID\n'CABC123\n").ids).toEqual(["CABC123"]);
  });

  test("are each counted once, and what is no id is counted as unreadable", () => {
    expect(idsOfCsv("Campaign ID\nCABC123\nCABC123\n12\n\n")).toEqual({ ids: ["CABC123"], unreadable: 1 });
  });

  test("an empty file has none", () => {
    expect(idsOfCsv("")).toEqual({ ids: [], unreadable: 0 });
  });
});
