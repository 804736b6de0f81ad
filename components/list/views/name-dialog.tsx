"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { type Call, useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { viewLimits } from "@/lib/domain/saved-views";

type NameDialogProps<Answer> = {
  title: string;
  description: string;
  actionLabel: string;
  initial: string;
  /** Absent: whether it is shared is not asked. */
  shareLabel?: string;
  onSend: (name: string, shared: boolean) => ReturnType<Call<Answer>>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
};

/** The name of a new view, or another one for a view that is there. */
export const NameDialog = <Answer,>({
  title,
  description,
  actionLabel,
  initial,
  shareLabel,
  onSend,
  onDone,
  onClose,
}: NameDialogProps<Answer>) => {
  const [name, setName] = useState(initial);
  const [shared, setShared] = useState(false);
  const { pending, failure, send } = useRequest();
  const submit = async () => {
    const result = await send(() => onSend(name, shared));
    if (result?.ok === true) onDone(result.data);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      size="sm"
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" form="view-form" variant="primary" pending={pending}>
            {actionLabel}
          </Button>
        </>
      }
    >
      <form
        id="view-form"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <RequestErrors failure={failure} fieldIds={{ name: "view-name" }} />
        <Field
          id="view-name"
          label="Name"
          required
          hint={`Up to ${String(viewLimits.name)} characters.`}
          error={failure?.error.fields["name"]}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={name}
              onChange={(event) => {
                setName(event.target.value);
              }}
            />
          )}
        </Field>
        {shareLabel !== undefined && (
          <label className="flex items-start gap-2 text-sm">
            <Checkbox
              checked={shared}
              className="mt-0.5"
              onChange={(event) => {
                setShared(event.target.checked);
              }}
            />
            <span>
              {shareLabel}
              <span className="block text-muted">
                You, a Manager or an Admin can change it or take it back.
              </span>
            </span>
          </label>
        )}
      </form>
    </Dialog>
  );
};
