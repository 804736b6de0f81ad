import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { DcaFilterValues } from "./search-params";

/** By the answer; those that the registry gave in the name of the DCA have a tab of their own too. */
export const dcaTabs = [
  { value: "PENDING", label: "To decide", filter: { acceptanceStatus: "PENDING", view: null } },
  { value: "ACCEPTED", label: "Accepted", filter: { acceptanceStatus: "ACCEPTED", view: null } },
  { value: "auto", label: "Auto-accepted", filter: { acceptanceStatus: "ACCEPTED", view: "auto" } },
  { value: "DECLINED", label: "Declined by me", filter: { acceptanceStatus: "DECLINED", view: null } },
] as const;

export type DcaTab = SharingStatus | "auto";

export const tabIn = ({
  view,
  acceptanceStatus,
}: Pick<DcaFilterValues, "view" | "acceptanceStatus">): DcaTab => view ?? acceptanceStatus;

const nothingAuto = {
  sentence: "Nothing has been accepted for you.",
  detail: "With Auto-Complete on, migrations of campaigns that you accepted before are accepted by TCR.",
};

/** What differs between the two lists of a DCA. */
export const listOf: Record<
  DcaRole,
  {
    title: string;
    path: string;
    download: string;
    /** Who shares with a DCA in this role. */
    downstream: string;
    nothing: Record<DcaTab, { sentence: string; detail?: string }>;
  }
> = {
  PRIMARY: {
    title: "Campaigns Shared by CSPs",
    path: "/dca/primary",
    download: "/api/exports/dca/primary",
    downstream: "Downstream CNP",
    nothing: {
      PENDING: {
        sentence: "Nothing waits for you as primary DCA.",
        detail: "Requests accepted automatically are under Auto-accepted.",
      },
      ACCEPTED: { sentence: "You have accepted nothing as primary DCA yet." },
      auto: nothingAuto,
      DECLINED: { sentence: "You have declined nothing as primary DCA." },
    },
  },
  SECONDARY: {
    title: "Campaigns Shared by Primary DCAs",
    path: "/dca/secondary",
    download: "/api/exports/dca/secondary",
    downstream: "Primary DCA",
    nothing: {
      PENDING: {
        sentence: "Nothing waits for you as secondary DCA.",
        detail: "Requests accepted automatically are under Auto-accepted.",
      },
      ACCEPTED: { sentence: "You have accepted nothing as secondary DCA yet." },
      auto: nothingAuto,
      DECLINED: { sentence: "You have declined nothing as secondary DCA." },
    },
  },
};
