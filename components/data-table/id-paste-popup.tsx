"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Popover } from "@/components/ui/popover";
import { Textarea } from "@/components/ui/textarea";
import { mostIds, parseIds } from "./parse-ids";

export type IdPasteProps = { ids: string[]; onIds: (ids: string[]) => void };

export const IdPastePopup = ({ trigger, ids, onIds }: IdPasteProps & { trigger: Trigger }) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const parsed = parseIds(text);
  const tooMany = parsed.length > mostIds;
  return (
    <Popover
      title="Paste campaign ids"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setText(ids.join("\n"));
      }}
      className="grid w-80 gap-2 p-3"
      trigger={trigger}
    >
      <label htmlFor={id} className="text-xs text-muted">
        Separated by commas, spaces or lines, at most {mostIds}.
      </label>
      <Textarea
        id={id}
        rows={5}
        spellCheck={false}
        className="font-mono text-sm"
        value={text}
        onValueChange={setText}
        aria-invalid={tooMany || undefined}
      />
      {tooMany && (
        <p className="text-xs text-danger-fg">{parsed.length - mostIds} ids too many. Shorten the list.</p>
      )}
      <div className="flex justify-end gap-2">
        <Button
          variant="primary"
          size="sm"
          onClick={() => {
            if (tooMany) return;
            onIds(parsed);
            setOpen(false);
          }}
        >
          {parsed.length === 1 ? "Show 1 campaign" : `Show ${String(parsed.length)} campaigns`}
        </Button>
      </div>
    </Popover>
  );
};
