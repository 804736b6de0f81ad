"use client";

import { lazyPopup } from "./lazy-popup";
import type { PopoverProps } from "./popover-popup";

export const Popover = lazyPopup<PopoverProps>("dialog", () =>
  import("./popover-popup").then((module) => module.PopoverPopup),
);
