"use client";

import type { ActionDialogsProps } from "@/components/ui/action-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

export const ActionDialogs = ({ request, onClose }: ActionDialogsProps) => {
  const close = () => {
    onClose({ kind: "dismissed" });
  };
  if (!request) return null;
  return (
    <Dialog
      open
      onClose={close}
      title={request.action}
      returnFocus={request.returnFocus}
      footer={<Button onClick={close}>Close</Button>}
    >
      {request.rows.map((row) => row.campaignId).join(", ")}
    </Dialog>
  );
};
