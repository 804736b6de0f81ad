"use client";

import { useId, useState } from "react";
import { PartnerPicker } from "@/components/dialogs/partner-picker";
import { useLoaded } from "@/components/dialogs/use-loaded";
import { number } from "@/components/dialogs/words";
import { partnerOptionsOf } from "@/lib/actions/batches";
import type { BatchDetail, BatchPartnerOption } from "@/lib/services/batches/dto";
import type { PartnerOption } from "@/lib/services/partners/dto";
import type { BatchActions } from "./use-batch";

type Option = PartnerOption & { fits: number };

/** One that can take some of them can be chosen: the check lists the others. */
const optionOf = ({ reasons, ...partner }: BatchPartnerOption): Option => ({
  ...partner,
  usable: partner.fits > 0,
  reasons: reasons.map(({ reason, count }) => `${reason} (${number(count)})`),
});

type BatchPartnerProps = { batch: BatchDetail; actions: BatchActions; label: string };

/** One partner for all of them; each option says how many of the campaigns it can take. */
export const BatchPartner = ({ batch, actions, label }: BatchPartnerProps) => {
  const id = useId();
  const { total } = batch.counts;
  const { data, ...rest } = useLoaded(`${batch.id}|${String(total)}`, () =>
    partnerOptionsOf({ batchId: batch.id }),
  );
  const partners = data?.partners.map(optionOf) ?? [];
  const [chosen, setChosen] = useState<PartnerOption | null>(null);
  const fits = new Map(partners.map((partner) => [partner.id, partner.fits]));
  const saved = partners.find((partner) => partner.id === batch.args.partnerId) ?? null;
  const note = (partner: PartnerOption): string | undefined => {
    const count = fits.get(partner.id) ?? 0;
    return partner.usable && count < total ? `Takes ${number(count)} of ${number(total)}` : undefined;
  };
  return (
    <div className="max-w-xl">
      <PartnerPicker
        id={id}
        label={label}
        loaded={{ ...rest, data: data && { partners, readAt: data.readAt } }}
        value={chosen ?? saved}
        noteOf={note}
        hint={
          batch.soleProprietors > 0
            ? "Sole Proprietor campaigns can only go to partners that are enabled for them."
            : undefined
        }
        onValueChange={(partner) => {
          setChosen(partner);
          if (partner !== null) actions.change({ args: { ...batch.args, partnerId: partner.id } });
        }}
      />
    </div>
  );
};
