"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { DrawerProps } from "./drawer-popup";

const load = () => import("./drawer-popup").then((module) => module.DrawerPopup);
const DrawerPopup = dynamic(load, { ssr: false });

/** For the button that opens a drawer: loads it ahead. */
export const warmDrawer = {
  onPointerEnter: () => void load(),
  onFocus: () => void load(),
};

/** A dialog at the edge, for narrow screens; its code is loaded when it is first opened. */
export const Drawer = (props: DrawerProps) => {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  return used ? <DrawerPopup {...props} /> : null;
};
