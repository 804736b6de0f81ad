"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { setSingleKeys, useSingleKeys } from "./single-keys";

const shortcuts: { keys: string[]; what: string }[] = [
  { keys: ["j", "k"], what: "Next row, previous row" },
  { keys: ["x"], what: "Select the row" },
  { keys: ["Shift", "x"], what: "Select from the last row to this one" },
  { keys: ["Enter"], what: "Open the row" },
  { keys: ["."], what: "Actions of the row" },
  { keys: ["m"], what: "Initiate a migration" },
  { keys: ["e"], what: "Elect" },
  { keys: ["a"], what: "Accept, as a DCA" },
  { keys: ["d"], what: "Decline" },
  { keys: ["/"], what: "Go to the filters" },
  { keys: ["Esc"], what: "Clear the selection" },
];

export const ShortcutsDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const on = useSingleKeys();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="sm"
      title="Keyboard shortcuts"
      description="They work while a list has the focus."
    >
      <label className="flex items-center gap-2 text-sm">
        <Checkbox
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
          }}
        />
        Use single-key shortcuts
      </label>
      <dl className="mt-4 grid gap-2 text-sm">
        {shortcuts.map(({ keys, what }) => (
          <div key={what} className="flex items-center justify-between gap-4">
            <dt>{what}</dt>
            <dd className="flex gap-1">
              {keys.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
