"use client";

import { lazyPopup } from "./lazy-popup";
import type { MenuProps } from "./menu-popup";

export const Menu = lazyPopup<MenuProps>("menu", () =>
  import("./menu-popup").then((module) => module.MenuPopup),
);
