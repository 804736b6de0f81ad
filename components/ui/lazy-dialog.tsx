"use client";

import { type ComponentType, createElement, lazy, Suspense } from "react";

/** A dialog whose code is loaded when it is first shown, or when `warm` is called ahead of that. */
export const lazyDialog = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const Dialog = lazy(async () => ({ default: await load() }));
  const LazyDialog = (props: Props) => <Suspense fallback={null}>{createElement(Dialog, props)}</Suspense>;
  return { Dialog: LazyDialog, warm: () => void load().catch(() => undefined) };
};
