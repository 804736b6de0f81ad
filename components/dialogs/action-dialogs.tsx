"use client";

import type { ActionDialogsProps, ActionName } from "@/components/ui/action-request";
import { type ComponentType, useEffect } from "react";
import { AcceptDialog } from "./accept-dialog";
import { CancelDialog } from "./cancel-dialog";
import { DeclineDialog } from "./decline-dialog";
import { ElectDialog } from "./elect-dialog";
import { InitiateDialog } from "./initiate-dialog";
import { NudgeDialog } from "./nudge-dialog";
import { SecondaryDialog } from "./secondary-dialog";
import { ShareDialog } from "./share-dialog";
import type { DialogProps } from "./use-action-flow";

const settled = 150;

const dialogs: Record<ActionName, ComponentType<DialogProps>> = {
  initiate: InitiateDialog,
  cancel: CancelDialog,
  elect: ElectDialog,
  decline: DeclineDialog,
  share: ShareDialog,
  accept: AcceptDialog,
  acceptSecondary: AcceptDialog,
  declineSecondary: DeclineDialog,
  shareSecondary: SecondaryDialog,
  nudge: NudgeDialog,
};

/** The dialog of the action asked for; each request starts with an empty form. */
export const ActionDialogs = ({ request, onClose, markRows }: ActionDialogsProps) => {
  useEffect(() => {
    if (!request) return;
    return () => {
      // What opened the dialog may leave with it, such as the bar of a selection that is now sent.
      setTimeout(() => {
        if (document.activeElement === document.body) request.returnFocus()?.focus();
      }, settled);
    };
  }, [request]);
  if (!request) return null;
  const Dialog = dialogs[request.action];
  const key = `${request.action}|${request.rows.map((row) => row.campaignId).join(",")}`;
  return <Dialog key={key} request={request} onClose={onClose} markRows={markRows} />;
};
