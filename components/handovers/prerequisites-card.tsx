"use client";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { HandoverDetail, PrerequisiteView } from "@/lib/services/handovers/dto";
import type { HandoverActions } from "./use-handover";

type PrerequisitesCardProps = { handover: HandoverDetail; actions: HandoverActions };

const Row = ({
  prerequisite: { key, title, detail, tick },
  handover,
  actions,
}: PrerequisitesCardProps & { prerequisite: PrerequisiteView }) => (
  <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-border py-2.5 last:border-b-0">
    <div className="min-w-0 flex-[1_1_18rem]">
      <p className="font-medium">{title}</p>
      <p className="text-sm text-muted">{detail}</p>
      {tick && (
        <p className="text-sm text-muted">
          Confirmed by {tick.by}, <Time iso={tick.at} format="both" />
        </p>
      )}
    </div>
    {tick ? (
      <span className="flex items-center gap-2">
        <Badge tone="success">Confirmed</Badge>
        {handover.may.write && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Take back: ${title}`}
            onClick={() => {
              actions.tick(handover.provider, key, false);
            }}
          >
            Take back
          </Button>
        )}
      </span>
    ) : (
      <ActionButton
        size="sm"
        aria-label={`Confirm: ${title}`}
        reasons={handover.may.write ? [] : [handover.may.whyNotWrite]}
        onClick={() => {
          actions.tick(handover.provider, key, true);
        }}
      >
        Confirm
      </ActionButton>
    )}
  </li>
);

/** Step 0: what has to be in place at the provider, each confirmed by a named person, once for the company. */
export const PrerequisitesCard = ({ handover, actions }: PrerequisitesCardProps) => {
  const wanted = handover.prerequisites.filter((each) => each.wanted);
  const open = wanted.filter(({ tick }) => tick === null).length;
  return (
    <Card
      title="Before the first step"
      description={
        open === 0
          ? "Everything is confirmed."
          : `${String(open)} of ${String(wanted.length)} still to confirm. The first step cannot begin before.`
      }
    >
      <details open={open > 0}>
        <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-link">
          Prerequisites at {handover.providerName}
        </summary>
        <ul className="mt-1">
          {wanted.map((prerequisite) => (
            <Row key={prerequisite.key} {...{ prerequisite, handover, actions }} />
          ))}
        </ul>
      </details>
    </Card>
  );
};
