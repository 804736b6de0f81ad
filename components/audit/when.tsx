"use client";

import { useNow } from "@/components/ui/time";
import { localText, utcText } from "@/components/ui/time-text";

/** When it happened, in UTC and beneath it in the reader's own zone (D4). */
export const When = ({ iso }: { iso: string }) => {
  const now = useNow();
  const at = new Date(iso);
  return (
    <time dateTime={iso} className="block text-xs whitespace-nowrap max-md:text-end">
      <span className="block">{utcText(at)}</span>
      {now !== null && <span className="block text-muted">{localText(at)}</span>}
    </time>
  );
};
