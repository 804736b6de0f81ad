"use client";

import Link from "next/link";
import { dataColumns } from "@/components/data-table/columns";
import { Absent } from "@/components/ui/absent";
import type { AuditRow } from "@/lib/services/audit/dto";
import { ActorName } from "./actor";
import { Subject } from "./subject";
import { When } from "./when";

const column = dataColumns<AuditRow>();

/** Columns of `ux.md` 5.11. */
export const auditColumns = column.columns([
  column.display({
    id: "id",
    meta: { label: "Entry", rowHeader: true },
    cell: ({ row: { original } }) => (
      <Link
        href={`/audit/${original.id}`}
        prefetch={false}
        className="rounded-sm font-mono font-medium text-link hover:underline"
      >
        {original.id}
      </Link>
    ),
  }),
  column.display({
    id: "at",
    meta: { label: "When" },
    cell: ({ row: { original } }) => <When iso={original.at} />,
  }),
  column.display({
    id: "who",
    meta: { label: "Who" },
    cell: ({ row: { original } }) => <ActorName row={original} />,
  }),
  column.display({
    id: "action",
    meta: { label: "Action" },
    cell: ({ row: { original } }) => (
      <span className="block max-md:text-end md:min-w-44" title={original.action}>
        {original.title}
      </span>
    ),
  }),
  column.display({
    id: "subject",
    meta: { label: "Subject" },
    cell: ({ row: { original } }) => <Subject row={original} />,
  }),
  column.display({
    id: "change",
    meta: { label: "Change and explanation" },
    cell: ({
      row: {
        original: { summary, text },
      },
    }) =>
      summary === "" && text === null ? (
        <Absent />
      ) : (
        <span className="block max-w-md py-1 break-words max-md:text-end">
          {summary !== "" && <span className="block">{summary}</span>}
          {text !== null && <span className="block text-muted">{text}</span>}
        </span>
      ),
  }),
  column.display({
    id: "code",
    meta: { label: "Code" },
    cell: ({ row: { original } }) =>
      original.code === null ? <Absent /> : <span className="font-mono text-xs">{original.code}</span>,
  }),
]);
