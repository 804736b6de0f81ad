"use client";

import { useState } from "react";
import type { DrawerProps } from "./drawer-panel";
import { lazyPart } from "./lazy-part";

const panel = lazyPart(() => import("./drawer-panel").then((module) => module.DrawerPanel));

/** For the button that opens a drawer. */
export const drawerTrigger = {
  "aria-haspopup": "dialog",
  onPointerEnter: panel.warm,
  onFocus: panel.warm,
} as const;

/** A dialog at the edge, for narrow screens. */
export const Drawer = (props: DrawerProps) => {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  return used ? <panel.Part {...props} /> : null;
};
