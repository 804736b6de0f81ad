"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useAction } from "@/components/ui/use-action";
import { createPasswordLink, setDisabled } from "@/lib/actions/people";
import type { PasswordLink } from "@/lib/auth/password-link";
import type { PersonView } from "@/lib/services/people/list";
import { AddPersonDialog } from "./add-person-dialog";
import { ConfirmDialog } from "./confirm-dialog";
import { LinkDialog } from "./link-dialog";
import { type Act, PeopleActionsContext } from "./people-actions-context";
import { peopleColumns } from "./people-columns";
import { RoleDialog } from "./role-dialog";

type Open =
  | { dialog: "add" }
  | { dialog: "role" | "sessions" | "disable"; person: PersonView }
  | { dialog: "link"; name: string; link: PasswordLink };

const rowId = (person: PersonView) => person.userId;
const rowName = (person: PersonView) => person.name;
const nothing = () => undefined;

const Dialogs = ({
  open,
  onClose,
  onLink,
}: {
  open: Open;
  onClose: () => void;
  onLink: (name: string, link: PasswordLink) => void;
}) => {
  switch (open.dialog) {
    case "add":
      return <AddPersonDialog onClose={onClose} onAdded={onLink} />;
    case "role":
      return <RoleDialog person={open.person} onClose={onClose} />;
    case "link":
      return <LinkDialog name={open.name} link={open.link} onClose={onClose} />;
    case "sessions":
    case "disable":
      return <ConfirmDialog action={open.dialog} person={open.person} onClose={onClose} />;
  }
};

/** The people of this company, for its admins. */
export const PeopleScreen = ({ people }: { people: PersonView[] }) => {
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const { said, send } = useAction();
  const showLink = (name: string, link: PasswordLink) => {
    setOpen({ dialog: "link", name, link });
    router.refresh();
  };
  const act: Act = (action, person) => {
    const { userId, name } = person;
    if (action === "link") {
      send(
        () => createPasswordLink({ userId }),
        ({ link }) => {
          showLink(name, link);
          return {
            tone: "success",
            sentence: `A link for ${name} was made. An earlier one does not work any more.`,
          };
        },
      );
    } else if (action === "enable") {
      send(
        () => setDisabled({ userId, disabled: false }),
        () => {
          router.refresh();
          return { tone: "success", sentence: `${name} can sign in again.` };
        },
      );
    } else setOpen({ dialog: action, person });
  };
  const count = people.length === 1 ? "1 person" : `${String(people.length)} people`;
  return (
    <PeopleActionsContext value={act}>
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h2 className="text-lg">Team</h2>
          <p className="text-sm text-muted">{count}</p>
          <Button
            variant="primary"
            className="ms-auto"
            onClick={() => {
              setOpen({ dialog: "add" });
            }}
          >
            <UserPlus size={16} aria-hidden />
            Add a person
          </Button>
        </div>
        {said && <Banner tone={said.tone}>{said.sentence}</Banner>}
        <DataTable
          caption={`Team, ${count}`}
          columns={peopleColumns}
          rows={people}
          rowId={rowId}
          rowName={rowName}
          sort=""
          onSort={nothing}
          keys={{ onOpen: nothing }}
        />
      </div>
      {open && (
        <Dialogs
          open={open}
          onLink={showLink}
          onClose={() => {
            setOpen(null);
            router.refresh();
          }}
        />
      )}
    </PeopleActionsContext>
  );
};
