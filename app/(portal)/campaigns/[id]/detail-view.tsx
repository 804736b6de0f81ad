"use client";

import dynamic from "next/dynamic";
import { DetailActions, type DetailActionsProps } from "@/components/campaign-details/detail-actions";

const loadDialogs = () =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs);
const ActionDialogs = dynamic(loadDialogs, { ssr: false });
const ReviewDialog = dynamic(
  () => import("@/components/dialogs/review-dialog").then((module) => module.ReviewDialog),
  { ssr: false },
);
const warmDialogs = () => void loadDialogs();

/** Brings the details and the dialogs together; neither knows the other. */
export const DetailView = (props: Pick<DetailActionsProps, "row" | "children">) => (
  <DetailActions {...props} Dialogs={ActionDialogs} ReviewDialog={ReviewDialog} warmDialogs={warmDialogs} />
);
