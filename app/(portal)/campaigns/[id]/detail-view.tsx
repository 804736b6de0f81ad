"use client";

import { DetailActions, type DetailActionsProps } from "@/components/campaign-details/detail-actions";
import { lazyPart } from "@/components/ui/lazy-part";

const { Part: ActionDialogs, warm: warmDialogs } = lazyPart(() =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs),
);
const { Part: ReviewDialog } = lazyPart(() =>
  import("@/components/dialogs/review-dialog").then((module) => module.ReviewDialog),
);

/** Brings the details and the dialogs together; neither knows the other. */
export const DetailView = (props: Pick<DetailActionsProps, "row" | "children">) => (
  <DetailActions {...props} Dialogs={ActionDialogs} ReviewDialog={ReviewDialog} warmDialogs={warmDialogs} />
);
