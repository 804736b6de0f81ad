"use client";

import { type ComponentType, createElement, lazy, Suspense } from "react";

/** What most visits do not show, such as a dialog: it is loaded when it first is shown, or when `warm` is called ahead of that. */
export const lazyPart = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const Loaded = lazy(async () => ({ default: await load() }));
  const Part = (props: Props) => <Suspense fallback={null}>{createElement(Loaded, props)}</Suspense>;
  return { Part, warm: () => void load().catch(() => undefined) };
};
