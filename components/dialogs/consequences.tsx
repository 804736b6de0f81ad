"use client";

import { Info } from "lucide-react";
import { useNow } from "@/components/ui/time";
import { dateText } from "@/components/ui/time-text";

const transactionMs = 30 * 86_400_000;

/** What a start means, in plain words, before it is sent (ux.md 8.3). */
export const Consequences = ({ partner }: { partner: string }) => {
  const now = useNow();
  const by = now === null ? "" : `, by ${dateText(new Date(now + transactionMs))} UTC`;
  return (
    <section className="rounded-lg border border-border bg-sunken p-3 text-sm">
      <h3 className="flex items-center gap-2 text-sm">
        <Info size={14} aria-hidden className="text-muted" />
        What happens next
      </h3>
      <ul className="mt-1 grid list-disc gap-1 ps-9 marker:text-muted">
        <li>{partner} is asked and has to accept.</li>
        <li>The current chain carries traffic until the new one is complete.</li>
        <li>If it is not complete within 30 days{by}, TCR cancels it.</li>
        <li>Your new partner may need downtime to move numbers.</li>
      </ul>
    </section>
  );
};
