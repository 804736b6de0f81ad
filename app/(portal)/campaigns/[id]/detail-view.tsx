"use client";

import { DetailActions, type DetailActionsProps } from "@/components/campaign-details/detail-actions";
import { lazyDialog } from "@/components/ui/lazy-dialog";

const { Dialog: ActionDialogs, warm: warmDialogs } = lazyDialog(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);
const { Dialog: ReviewDialog } = lazyDialog(() =>
  import("@/components/dialogs/review-dialog").then((module) => module.ReviewDialog),
);

/** Brings the details and the dialogs together; neither knows the other. */
export const DetailView = (props: Pick<DetailActionsProps, "row" | "children">) => (
  <DetailActions {...props} Dialogs={ActionDialogs} ReviewDialog={ReviewDialog} warmDialogs={warmDialogs} />
);
