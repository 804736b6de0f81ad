"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";

const showAfter = 500;
/** Long enough to move the pointer onto the words (WCAG 1.4.13). */
const hideAfter = 150;
const gap = 6;
const margin = 8;

const anchorOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;

/** Above its anchor, or beneath where there is no room; inside the window. */
const place = (tip: HTMLElement, anchor: HTMLElement): void => {
  const at = anchor.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const above = at.top - gap - height;
  const left = at.left + at.width / 2 - width / 2;
  const most = document.documentElement.clientWidth - margin - width;
  tip.style.top = `${String(above < margin ? at.bottom + gap : above)}px`;
  tip.style.left = `${String(Math.max(margin, Math.min(left, most)))}px`;
};

/**
 * The one tooltip of the page: it shows the `data-tooltip` of whatever is hovered or has the keyboard's focus, so that a
 * button in each of a hundred rows costs nothing. Whoever carries the attribute says the same in its name or description.
 */
export const TooltipHost = () => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    let wanted: HTMLElement | null = null;
    const turnTo = (next: HTMLElement | null, delay: number) => {
      clearTimeout(timer);
      wanted = next;
      timer = setTimeout(() => {
        shown = next?.isConnected ? next : null;
        setAnchor(shown);
      }, delay);
    };
    const listeners = new AbortController();
    const on = <Type extends keyof DocumentEventMap>(
      type: Type,
      listener: (event: DocumentEventMap[Type]) => void,
    ) => {
      document.addEventListener(type, listener, { capture: true, passive: true, signal: listeners.signal });
    };
    /** Until the pointer or the focus moves on: it does not come back by itself. */
    const dismiss = () => {
      clearTimeout(timer);
      shown = null;
      setAnchor(null);
    };

    on("pointerover", ({ target, pointerType }) => {
      if (pointerType === "touch") return;
      const onTip = target instanceof Node && tip.current?.contains(target);
      const next = onTip ? shown : anchorOf(target);
      if (next !== wanted) turnTo(next, next === null ? hideAfter : showAfter);
    });
    on("focusin", ({ target }) => {
      if (target instanceof Element && target.matches(":focus-visible")) turnTo(anchorOf(target), 0);
    });
    on("focusout", dismiss);
    on("pointerdown", dismiss);
    on("click", dismiss);
    on("scroll", dismiss);
    on("keydown", ({ key }) => {
      if (key === "Escape") dismiss();
    });
    return () => {
      clearTimeout(timer);
      listeners.abort();
    };
  }, []);

  useLayoutEffect(() => {
    if (anchor && tip.current) place(tip.current, anchor);
  }, [anchor]);

  return anchor ? (
    <div
      ref={tip}
      role="tooltip"
      className="fixed z-60 w-max max-w-72 rounded-md border border-border bg-raised px-2 py-1 text-xs whitespace-pre-line text-text shadow-popover"
    >
      {anchor.dataset.tooltip}
    </div>
  ) : null;
};
