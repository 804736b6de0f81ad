"use client";

import { Download } from "lucide-react";
import { counted } from "@/components/dialogs/words";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { HandoverDetail } from "@/lib/services/handovers/dto";

const File = ({ href, label }: { href: string; label: string }) => (
  <a href={href} download className={buttonClass("secondary", "sm")}>
    <Download size={14} aria-hidden />
    {label}
  </a>
);

/** What a provider's own people or app may want of a hand-over, as files. */
export const FilesCard = ({ handover }: { handover: HandoverDetail }) => {
  const open = handover.campaigns.filter(({ state }) => state === "ACTIVE" || state === "DONE");
  const numbers = open.reduce((sum, { numbers: { total } }) => sum + total, 0);
  const files = `/api/exports/handovers/${handover.id}`;
  return (
    <Card
      title="Files"
      description={`${counted(numbers, "number")} of ${counted(open.length, "campaign")}. The file for ${handover.providerName}'s app puts them on by hand, should an order not go through.`}
    >
      <div className="flex flex-wrap gap-2" data-chrome>
        <File href={`${files}/numbers`} label={`Download file for ${handover.providerName}'s app`} />
        <File href={`${files}/campaigns`} label={`Download list for ${handover.providerName}`} />
        <File href={`${files}/results`} label="Download results" />
      </div>
    </Card>
  );
};
