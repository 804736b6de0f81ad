"use client";

import { dataColumns } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { roleName } from "@/lib/domain/roles";
import type { PersonView } from "@/lib/services/people/list";
import { PersonMenu } from "./person-menu";

const column = dataColumns<PersonView>();

const State = ({ person }: { person: PersonView }) => {
  if (person.disabled) return <Badge tone="danger">Disabled</Badge>;
  if (person.linkExpiresAt !== null) {
    return (
      <span title="A link to set a password has been made and not been used yet.">
        <Badge tone="info">Link open</Badge>
      </span>
    );
  }
  return <Badge tone="success">Active</Badge>;
};

export const peopleColumns = column.columns([
  column.display({
    id: "name",
    meta: { label: "Name", rowHeader: true },
    cell: ({ row: { original } }) => (
      <span className="block py-1">
        <span className="font-medium">{original.name}</span>
        {original.self && <span className="text-muted"> (you)</span>}
        <span className="block text-xs text-muted">{original.email}</span>
      </span>
    ),
  }),
  column.display({
    id: "role",
    meta: { label: "Role" },
    cell: ({ row: { original } }) => roleName(original.role),
  }),
  column.display({
    id: "state",
    meta: { label: "State" },
    cell: ({ row: { original } }) => <State person={original} />,
  }),
  column.display({
    id: "sessions",
    meta: { label: "Sessions", align: "end" },
    cell: ({ row: { original } }) => original.sessions,
  }),
  column.display({
    id: "lastSeenAt",
    meta: { label: "Last seen here", align: "end" },
    cell: ({ row: { original } }) =>
      original.lastSeenAt === null ? (
        <span className="text-muted">Never</span>
      ) : (
        <Time iso={original.lastSeenAt} className="whitespace-nowrap text-muted" />
      ),
  }),
  column.display({
    id: "actions",
    meta: { label: "Actions", actions: true },
    cell: ({ row: { original } }) => <PersonMenu person={original} />,
  }),
]);
