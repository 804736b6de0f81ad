"use client";

import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { announce } from "@/components/ui/status-region";
import { endSessions, setDisabled } from "@/lib/actions/people";
import type { PersonView } from "@/lib/services/people/list";

type ConfirmDialogProps = {
  action: "sessions" | "disable";
  person: PersonView;
  onClose: (changed: boolean) => void;
};

const words = {
  sessions: {
    title: (name: string) => `End the sessions of ${name}?`,
    description: "They are signed out of this company at once, and can sign in again.",
    label: "End the sessions",
    done: "The sessions are ended.",
  },
  disable: {
    title: (name: string) => `Disable ${name}?`,
    description:
      "They are signed out at once and cannot enter this company any more. What they did stays in the history. You can enable them again.",
    label: "Disable the person",
    done: "The person is disabled.",
  },
};

/** Ends what a person has open: the first focus is on the safe button. */
export const ConfirmDialog = ({ action, person, onClose }: ConfirmDialogProps) => {
  const { pending, failure, send } = useRequest();
  const { title, description, label, done } = words[action];
  const { userId } = person;
  const confirm = async () => {
    const result =
      action === "sessions"
        ? await send(() => endSessions({ userId }))
        : await send(() => setDisabled({ userId, disabled: true }));
    if (result?.ok !== true) return;
    announce(done);
    onClose(true);
  };
  return (
    <AlertDialog
      open
      onClose={() => {
        onClose(false);
      }}
      title={title(person.name)}
      description={description}
      safeLabel="Go back"
      actionLabel={label}
      pending={pending}
      onAction={() => void confirm()}
    >
      {failure && <RequestErrors failure={failure} />}
    </AlertDialog>
  );
};
