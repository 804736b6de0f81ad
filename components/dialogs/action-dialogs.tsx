"use client";

import type { ActionDialogsProps, ActionName } from "@/components/ui/action-request";
import type { ComponentType } from "react";
import { CancelDialog } from "./cancel-dialog";
import { DeclineDialog } from "./decline-dialog";
import { ElectDialog } from "./elect-dialog";
import { InitiateDialog } from "./initiate-dialog";
import { ShareDialog } from "./share-dialog";
import type { DialogProps } from "./use-action-flow";

const dialogs: Record<ActionName, ComponentType<DialogProps>> = {
  initiate: InitiateDialog,
  cancel: CancelDialog,
  elect: ElectDialog,
  decline: DeclineDialog,
  share: ShareDialog,
};

/** The dialog of the action asked for; each request starts with an empty form. */
export const ActionDialogs = ({ request, onClose, markRows }: ActionDialogsProps) => {
  if (!request) return null;
  const Dialog = dialogs[request.action];
  const key = `${request.action}|${request.rows.map((row) => row.campaignId).join(",")}`;
  return <Dialog key={key} request={request} onClose={onClose} markRows={markRows} />;
};
