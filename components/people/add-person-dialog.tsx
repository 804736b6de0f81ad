"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createPerson } from "@/lib/actions/people";
import type { PasswordLink } from "@/lib/auth/password-link";
import type { Role } from "@/lib/domain/roles";
import { RoleField } from "./role-field";

type AddPersonDialogProps = { onClose: () => void; onAdded: (name: string, link: PasswordLink) => void };

export const AddPersonDialog = ({ onClose, onAdded }: AddPersonDialogProps) => {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("VIEWER");
  const { pending, failure, send } = useRequest();
  const fields = failure?.error.fields ?? {};
  const add = async () => {
    const result = await send(() => createPerson({ name, email, role }));
    if (result?.ok === true) onAdded(name.trim(), result.data.link);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      size="sm"
      title="Add a person"
      description="They set their password by a link that you pass on. Portage sends no e-mail."
      footer={
        <>
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" form="add-person" variant="primary" pending={pending}>
            Add the person
          </Button>
        </>
      }
    >
      <form
        id="add-person"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <RequestErrors failure={failure} fieldIds={{ name: "person-name", email: "person-email" }} />
        <Field id="person-name" label="Name" required error={fields.name}>
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
        <Field id="person-email" label="E-mail" required error={fields.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={email}
              onChange={(event) => {
                setEmail(event.target.value);
              }}
            />
          )}
        </Field>
        <RoleField value={role} onValueChange={setRole} />
      </form>
    </Dialog>
  );
};
