"use client";

import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ActionButton } from "@/components/ui/unavailable-action";
import { Part, type PanelProps, writeReasons } from "./panel-part";

/** Number pool, SubID and wave of one campaign; where no OSR is changed only the wave. */
export const PoolFields = ({ campaign, handover, actions }: PanelProps) => {
  const id = useId();
  const [poolId, setPool] = useState(campaign.poolId ?? "");
  const [subId, setSubId] = useState(campaign.subId ?? "");
  const [wave, setWave] = useState(String(campaign.wave));
  const reasons = writeReasons(handover, campaign.blocked.pool);
  const fixed = writeReasons(handover, campaign.blocked.edit).length > 0;
  const changes = {
    ...(poolId === (campaign.poolId ?? "") ? {} : { poolId: poolId === "" ? null : poolId }),
    ...(subId === (campaign.subId ?? "") ? {} : { subId: subId === "" ? null : subId }),
    ...(wave === String(campaign.wave) ? {} : { wave: Math.max(1, Number.parseInt(wave, 10) || 1) }),
  };
  const changed = Object.keys(changes).length > 0;
  const known = handover.pools.some((pool) => pool.id === campaign.poolId) || campaign.poolId === null;
  return (
    <Part title={handover.has.osr ? "Pool and wave" : "Order of work"}>
      <div className={handover.has.osr ? "grid gap-2 sm:grid-cols-[minmax(0,1fr)_8rem_5rem]" : "max-w-40"}>
        {handover.has.osr && (
          <>
            <Field id={`${id}-pool`} label="Number pool">
              {(control) => (
                <Select
                  {...control}
                  className="w-full"
                  value={poolId}
                  disabled={reasons.length > 0}
                  onChange={(event) => {
                    setPool(event.target.value);
                  }}
                >
                  <option value="">No pool</option>
                  {handover.pools.map((pool) => (
                    <option key={pool.id} value={pool.id}>
                      {pool.label}
                    </option>
                  ))}
                  {!known && <option value={campaign.poolId ?? ""}>{campaign.poolId}</option>}
                </Select>
              )}
            </Field>
            <Field id={`${id}-sub`} label="SubID">
              {(control) => (
                <Input
                  {...control}
                  maxLength={64}
                  disabled={fixed}
                  value={subId}
                  onChange={(event) => {
                    setSubId(event.target.value);
                  }}
                />
              )}
            </Field>
          </>
        )}
        <Field id={`${id}-wave`} label="Wave" required>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              disabled={fixed}
              value={wave}
              onChange={(event) => {
                setWave(event.target.value);
              }}
            />
          )}
        </Field>
      </div>
      {changed && (
        <div>
          <ActionButton
            size="sm"
            reasons={reasons}
            onClick={() => {
              actions.changeCampaign({ rowId: campaign.rowId, ...changes });
            }}
          >
            Save {campaign.campaignId}
          </ActionButton>
        </div>
      )}
    </Part>
  );
};
