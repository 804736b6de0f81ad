"use client";

import { ClipboardPaste } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPopup } from "@/components/ui/lazy-popup";
import type { IdPasteProps } from "./id-paste-popup";

const Popup = lazyPopup("dialog", () => import("./id-paste-popup").then((module) => module.IdPastePopup));

/** Filters to exactly the pasted campaigns (F6). */
export const IdPaste = (props: IdPasteProps) => (
  <Popup
    {...props}
    trigger={
      <IconButton label="Paste campaign ids" className="border border-border">
        <ClipboardPaste size={16} aria-hidden />
      </IconButton>
    }
  />
);
