"use client";

import { Tooltip } from "@base-ui/react/tooltip";

/** One popup serves every trigger of the page, so that a table of hundred rows mounts a single tooltip. */
export const tooltipHandle = Tooltip.createHandle<string>();

export const TooltipTrigger = Tooltip.Trigger;

export const TooltipHost = () => (
  <Tooltip.Root handle={tooltipHandle}>
    {({ payload }) => (
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} collisionPadding={8} className="z-60">
          <Tooltip.Popup className="max-w-72 rounded-md border border-border bg-raised px-2 py-1 text-xs whitespace-pre-line text-text shadow-popover">
            {payload}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    )}
  </Tooltip.Root>
);
