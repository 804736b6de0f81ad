"use client";

import type { BatchKind } from "@/lib/domain/batch";
import type { BatchDetail } from "@/lib/services/batches/dto";
import { Card } from "@/components/ui/card";
import { BatchPartner } from "./batch-partner";
import { ElectChoice } from "./elect-choice";
import type { BatchActions } from "./use-batch";

type WhatCardProps = { batch: BatchDetail; actions: BatchActions };

const titles: Partial<Record<BatchKind, { title: string; label: string }>> = {
  initiate: { title: "1. Partner", label: "New connectivity partner" },
  elect: { title: "1. Upstream", label: "Upstream partner" },
  share: { title: "1. Partner", label: "Connectivity partner" },
  shareSecondary: { title: "1. Secondary DCA", label: "Secondary DCA" },
};

/** Whether the kind asks for a partner before anything can be checked. */
export const asksForPartner = (kind: BatchKind): boolean => titles[kind] !== undefined;

/** The first step: who the campaigns go to. Kinds that ask for nobody begin with the check. */
export const WhatCard = ({ batch, actions }: WhatCardProps) => {
  const words = titles[batch.kind];
  if (words === undefined) return null;
  const picker = <BatchPartner batch={batch} actions={actions} label={words.label} />;
  return (
    <Card title={words.title}>
      {batch.kind === "elect" ? (
        <ElectChoice batch={batch} actions={actions}>
          {picker}
        </ElectChoice>
      ) : (
        picker
      )}
    </Card>
  );
};
