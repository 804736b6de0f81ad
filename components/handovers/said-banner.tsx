"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import type { Said } from "@/components/ui/use-action";

/** What came of the last action. A refusal is brought into view: its button may be a screen further down. */
export const SaidBanner = ({ said }: { said: Said }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.tone === "danger") place.current?.focus();
  }, [said]);
  return (
    <div ref={place} tabIndex={-1} className="scroll-mt-24 rounded-lg outline-none">
      <Banner tone={said.tone}>{said.sentence}</Banner>
    </div>
  );
};
