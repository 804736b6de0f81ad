"use client";

import { Download } from "lucide-react";
import { useId, useState } from "react";
import { counted, number } from "@/components/dialogs/words";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { ActionButton } from "@/components/ui/unavailable-action";
import type { HandoverDetail } from "@/lib/services/handovers/dto";
import type { HandoverActions } from "./use-handover";

type OsrCardProps = { handover: HandoverDetail; actions: HandoverActions };

/** What the operator changes in the OSR, as values to copy and as a file. */
export const OsrCard = ({ handover, actions }: OsrCardProps) => {
  const id = useId();
  const [nnid, setNnid] = useState(handover.nnid ?? "");
  const [context, setContext] = useState(handover.osrContext);
  const open = handover.campaigns.filter(({ state }) => state === "ACTIVE" || state === "ROLLING_BACK");
  const numbers = open.reduce((sum, each) => sum + each.numbers.total, 0);
  const switched = handover.campaigns.some(({ times }) => times.switchedAt !== null);
  const changed = nnid !== (handover.nnid ?? "") || context !== handover.osrContext;
  const reasons = [
    ...(handover.may.write ? [] : [handover.may.whyNotWrite]),
    ...(/^\d{3,12}$/.test(nnid) ? [] : ["An NNID has digits only."]),
  ];
  return (
    <Card
      title="OSR change set"
      description={`${counted(numbers, "number")}: each gets this NNID, its campaign id, its SubID if it has one, and the context.`}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 text-sm">
        <dt className="text-muted">NNID</dt>
        <dd className="flex items-center gap-1 font-mono">
          {handover.nnid ?? "Not chosen yet"}
          {handover.nnid !== null && <CopyButton text={handover.nnid} />}
        </dd>
        <dt className="text-muted">Context</dt>
        <dd className="flex items-center gap-1">
          {handover.osrContext === "" ? "None" : handover.osrContext}
          {handover.osrContext !== "" && <CopyButton text={handover.osrContext} />}
        </dd>
        {open.slice(0, 8).map(({ rowId, campaignId, subId }) => (
          <div key={rowId} className="contents">
            <dt className="text-muted">Campaign id</dt>
            <dd className="flex flex-wrap items-center gap-1 font-mono">
              {campaignId}
              <CopyButton text={campaignId} />
              {subId !== null && (
                <>
                  <span className="font-sans text-muted">SubID</span> {subId}
                  <CopyButton text={subId} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 8 && (
        <p className="text-sm text-muted">and {number(open.length - 8)} more in the file.</p>
      )}
      <div className="flex flex-wrap gap-2" data-chrome>
        <a
          href={`/api/exports/handovers/${handover.id}/change-set`}
          download
          className={buttonClass("secondary", "sm")}
        >
          <Download size={14} aria-hidden />
          Download change set
        </a>
        <a
          href={`/api/exports/handovers/${handover.id}/campaigns`}
          download
          className={buttonClass("secondary", "sm")}
        >
          <Download size={14} aria-hidden />
          Download list for {handover.providerName}
        </a>
        <Button
          size="sm"
          onClick={() => {
            actions.readBack(open.map(({ rowId }) => rowId));
          }}
        >
          Read the OSR back
        </Button>
      </div>
      {!switched && handover.endedAt === null && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm font-medium text-link">
            Change NNID or context
          </summary>
          <div className="mt-2 flex flex-wrap items-end gap-2">
            <Field id={`${id}-nnid`} label="NNID" required>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  className="font-mono"
                  value={nnid}
                  onChange={(event) => {
                    setNnid(event.target.value.trim());
                  }}
                />
              )}
            </Field>
            <Field id={`${id}-context`} label="Context">
              {(control) => (
                <Input
                  {...control}
                  maxLength={64}
                  value={context}
                  onChange={(event) => {
                    setContext(event.target.value);
                  }}
                />
              )}
            </Field>
            <ActionButton
              reasons={changed ? reasons : ["Nothing is changed."]}
              onClick={() => {
                actions.change({ nnid, osrContext: context });
              }}
            >
              Save OSR values
            </ActionButton>
          </div>
        </details>
      )}
    </Card>
  );
};
