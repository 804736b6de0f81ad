"use client";

import { ArrowDown, ArrowUp, Lock } from "lucide-react";
import { useState } from "react";
import { moved } from "@/components/data-table/arrange-columns";
import { RequestErrors } from "@/components/dialogs/request-errors";
import { useRequest } from "@/components/dialogs/use-request";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { announce } from "@/components/ui/status-region";
import type { ListColumns } from "./use-list-columns";

type ColumnsDialogProps = {
  state: ListColumns;
  onClose: () => void;
};

const rowClass = "flex min-h-9 items-center gap-2 rounded-md px-2 text-sm";

/** Columns are hidden by a box and moved by buttons, so that neither needs a mouse (T2). */
export const ColumnsDialog = ({ state, onClose }: ColumnsDialogProps) => {
  const { choices } = state;
  const [shown, setShown] = useState(state.shown);
  const { pending, failure, send } = useRequest();
  const labelOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? id;
  const hidden = choices.map(({ id }) => id).filter((id) => !shown.includes(id));

  const finish = async (ids: string[] | null) => {
    if (!(await state.choose(ids, send))) return;
    announce("The columns are changed.");
    onClose();
  };
  const toggle = (id: string) => {
    setShown(shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id]);
  };
  const move = (id: string, by: -1 | 1) => {
    const next = moved(shown, id, by);
    setShown(next);
    announce(`${labelOf(id)}, column ${String(next.indexOf(id) + 2)} of ${String(next.length + 1)}`);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      busy={pending}
      size="sm"
      title="Columns"
      description="From left to right in the table. The first one always stays."
      footer={
        <>
          <Button
            variant="ghost"
            className="me-auto"
            onClick={() => {
              void finish(null);
            }}
          >
            Show the standard columns
          </Button>
          <Button
            variant="primary"
            pending={pending}
            onClick={() => {
              if (shown.length === 0) announce("Choose at least one column.");
              else void finish(shown);
            }}
          >
            Show these columns
          </Button>
        </>
      }
    >
      <div className="grid gap-2">
        <RequestErrors failure={failure} fieldIds={{}} />
        <p className={`${rowClass} bg-sunken text-muted`}>
          <Lock size={14} aria-hidden className="mx-0.5" />
          {state.first}
        </p>
        <ul aria-label="Shown columns">
          {shown.map((id, index) => (
            <li key={id} className={rowClass}>
              <label className="flex min-w-0 flex-1 items-center gap-2 py-1.5">
                <Checkbox
                  checked
                  onChange={() => {
                    toggle(id);
                  }}
                />
                {labelOf(id)}
              </label>
              <IconButton
                size="sm"
                label={`Move ${labelOf(id)} left`}
                aria-disabled={index === 0 || undefined}
                onClick={() => {
                  move(id, -1);
                }}
              >
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="sm"
                label={`Move ${labelOf(id)} right`}
                aria-disabled={index === shown.length - 1 || undefined}
                onClick={() => {
                  move(id, 1);
                }}
              >
                <ArrowDown size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className="px-2 text-sm text-danger-fg">Choose at least one column.</p>}
        {hidden.length > 0 && (
          <>
            <h3 className="px-2 pt-1 text-xs font-medium text-muted">Hidden</h3>
            <ul aria-label="Hidden columns">
              {hidden.map((id) => (
                <li key={id} className={rowClass}>
                  <label className="flex min-w-0 flex-1 items-center gap-2 py-1.5">
                    <Checkbox
                      checked={false}
                      onChange={() => {
                        toggle(id);
                      }}
                    />
                    {labelOf(id)}
                  </label>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
};
