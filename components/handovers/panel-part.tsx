"use client";

import type { ReactNode } from "react";
import type { HandoverCampaignView, HandoverDetail } from "@/lib/services/handovers/dto";
import type { HandoverActions } from "./use-handover";

export type PanelProps = {
  campaign: HandoverCampaignView;
  handover: HandoverDetail;
  actions: HandoverActions;
  onNumbers: (campaign: HandoverCampaignView) => void;
};

export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid min-w-0 content-start gap-2">
    <h3 className="text-sm font-medium">{title}</h3>
    {children}
  </section>
);

/** Why this person may not prepare anything; none if they may. */
export const writeReasons = ({ may }: HandoverDetail, blocked?: string): string[] => {
  if (!may.write) return [may.whyNotWrite];
  return blocked === undefined ? [] : [blocked];
};
