import { describe, expect, test } from "vitest";
import { type BandwidthRecord, importProgress } from "./bandwidth";

const record = (more: Partial<BandwidthRecord> = {}): BandwidthRecord => ({
  status: "ACTIVE",
  secondaryDca: null,
  declineReason: null,
  networks: [
    { name: "ATT", status: "APPROVED" },
    { name: "TMO", status: "APPROVED" },
  ],
  ...more,
});
const networks = (att: string, tmo: string) => [
  { name: "ATT", status: att },
  { name: "TMO", status: tmo },
];

describe("an imported campaign can take numbers", () => {
  test.each([
    ["once every carrier approved it", record(), "done", "Approved"],
    [
      "in TCR's word for approved as well",
      record({ networks: networks("REGISTERED", "APPROVED") }),
      "done",
      "Approved",
    ],
    ["once the secondary DCA accepted it too", record({ secondaryDca: "ACCEPTED" }), "done", "Approved"],
    [
      "not while a carrier reviews it",
      record({ networks: networks("APPROVED", "REVIEW") }),
      "moving",
      "Waits for T-Mobile",
    ],
    [
      "not while the secondary DCA is silent",
      record({ secondaryDca: "PENDING" }),
      "moving",
      "Waits for the secondary DCA",
    ],
    ["not before a carrier is known", record({ networks: [] }), "moving", "Waits for the carriers"],
    [
      "not after a carrier refused it",
      record({ networks: networks("REJECTED", "REVIEW") }),
      "attention",
      "Rejected by AT&T",
    ],
    [
      "not while carriers suspend it",
      record({ networks: networks("SUSPENDED", "SUSPENDED") }),
      "attention",
      "Suspended by AT&T, T-Mobile",
    ],
    [
      "not after the secondary DCA declined it",
      record({ secondaryDca: "DECLINED" }),
      "attention",
      "Declined by the secondary DCA",
    ],
    ["not once it has expired", record({ status: "EXPIRED" }), "attention", "Expired"],
    [
      "not in a state that nobody knows",
      record({ networks: networks("APPROVED", "HELD") }),
      "attention",
      "HELD by T-Mobile",
    ],
  ] as const)("%s", (_, given, state, word) => {
    expect(importProgress(given)).toEqual({ state, word });
  });
});
