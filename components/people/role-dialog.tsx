"use client";

import { useState } from "react";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/status-region";
import { changeRole } from "@/lib/actions/people";
import { roleName, type Role } from "@/lib/domain/roles";
import type { PersonView } from "@/lib/services/people/list";
import { RoleField } from "./role-field";

type RoleDialogProps = { person: PersonView; onClose: (changed: boolean) => void };

export const RoleDialog = ({ person, onClose }: RoleDialogProps) => {
  const [role, setRole] = useState<Role>(person.role);
  const { pending, failure, send } = useRequest();
  const dismiss = () => {
    onClose(false);
  };
  const change = async () => {
    const result = await send(() => changeRole({ userId: person.userId, role }));
    if (result?.ok !== true) return;
    announce(`${person.name} is ${roleName(role)} now.`);
    onClose(true);
  };
  return (
    <Dialog
      open
      onClose={dismiss}
      busy={pending}
      size="sm"
      title={`Role of ${person.name}`}
      description="The new role counts from their next click on."
      footer={
        <>
          <Button onClick={dismiss}>Keep {roleName(person.role)}</Button>
          <Button variant="primary" pending={pending} onClick={() => void change()}>
            Change the role
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RequestErrors failure={failure} />
        <RoleField value={role} onValueChange={setRole} />
      </div>
    </Dialog>
  );
};
