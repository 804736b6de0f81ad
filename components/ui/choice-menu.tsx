"use client";

import { lazyPopup } from "./lazy-popup";

/** A menu in which one of a few is chosen, and nothing else can be done. */
export const ChoiceMenu = lazyPopup("menu", () =>
  import("./choice-menu-popup").then((module) => module.ChoiceMenuPopup),
);
