"use client";

import { ChevronDown } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { lazyPopup } from "@/components/ui/lazy-popup";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Facet } from "@/lib/services/campaigns/dto";
import type { FacetProps } from "./facet-popup";

const Popup = lazyPopup("dialog", () => import("./facet-popup").then((module) => module.FacetPopup));

const shown = (value: string[], options: Facet[] | null) =>
  value.map((each) => options?.find((option) => option.value === each)?.label ?? each).join(", ");

/** What a list is filtered by; the options wait in a popup. */
export const FacetFilter = ({ className, ...facet }: FacetProps & { className?: string }) => {
  const { label, options, value } = facet;
  return (
    <Popup
      {...facet}
      trigger={
        <button
          type="button"
          className={cx(
            buttonClass("secondary"),
            "max-w-56 font-normal",
            value.length > 0 && "border-accent bg-selected",
            className,
          )}
        >
          <span className="min-w-0 flex-1 truncate text-start">{label}</span>
          {value.length > 0 && (
            <span className="rounded-full bg-accent px-1.5 text-xs font-medium text-accent-contrast">
              {value.length}
              <VisuallyHidden> chosen: {shown(value, options)}</VisuallyHidden>
            </span>
          )}
          <ChevronDown size={14} aria-hidden className="flex-none text-muted" />
        </button>
      }
    />
  );
};
