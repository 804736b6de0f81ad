import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";

/** What differs between the two lists of a DCA. */
export const listOf: Record<
  DcaRole,
  {
    title: string;
    path: string;
    download: string;
    /** Who shares with a DCA in this role. */
    downstream: string;
    nothing: Record<SharingStatus, { sentence: string; detail?: string }>;
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
        detail: "Requests accepted automatically do not appear here.",
      },
      ACCEPTED: { sentence: "You have accepted nothing as primary DCA yet." },
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
        detail: "Requests accepted automatically do not appear here.",
      },
      ACCEPTED: { sentence: "You have accepted nothing as secondary DCA yet." },
      DECLINED: { sentence: "You have declined nothing as secondary DCA." },
    },
  },
};

export const acceptanceTabs = [
  { status: "PENDING", label: "To decide" },
  { status: "ACCEPTED", label: "Accepted" },
  { status: "DECLINED", label: "Declined by me" },
] as const;
