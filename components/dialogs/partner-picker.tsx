"use client";

import type { RefObject } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type ComboboxGroup, type ComboboxOption, OptionCombobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Time } from "@/components/ui/time";
import type { PartnerOption } from "@/lib/services/partners/dto";
import type { Loaded } from "./use-loaded";

export type PartnerPickerProps = {
  id: string;
  label: string;
  loaded: Loaded<{ partners: PartnerOption[]; readAt: string | null }>;
  value: PartnerOption | null;
  onValueChange: (partner: PartnerOption | null) => void;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** A word beside a partner's name. */
  noteOf?: ((partner: PartnerOption) => string | undefined) | undefined;
  /** For the first focus of a dialog. */
  inputRef?: RefObject<HTMLInputElement | null>;
};

const keepsChain = ({ previous, usable }: PartnerOption): string | undefined =>
  previous && usable ? "Keeps the rest of the chain, completes fastest" : undefined;

const optionOf = (partner: PartnerOption, note: string | undefined): ComboboxOption => ({
  value: partner.id,
  label: partner.name,
  detail: partner.id,
  warning: partner.warning,
  ...(partner.usable ? {} : { reasons: partner.reasons }),
  ...(note === undefined ? {} : { note }),
});

/** Unusable ones stay in the list with their reason, below those that can be chosen. */
const groupsOf = (
  partners: PartnerOption[],
  noteOf: (partner: PartnerOption) => string | undefined,
): ComboboxGroup[] => {
  const option = (partner: PartnerOption) => optionOf(partner, noteOf(partner));
  const usableFirst = [...partners].sort((a, b) => Number(b.usable) - Number(a.usable));
  const previous = usableFirst.filter((partner) => partner.previous);
  const recent = usableFirst.filter((partner) => partner.recent && !partner.previous);
  const others = usableFirst.filter((partner) => !partner.recent && !partner.previous);
  return [
    { label: "In the existing chain", items: previous.map(option) },
    { label: "Recently used", items: recent.map(option) },
    { label: previous.length + recent.length > 0 ? "All others" : "All", items: others.map(option) },
  ].filter((group) => group.items.length > 0);
};

const emptyText = (loading: boolean, known: number): string => {
  if (loading) return "Loading partners…";
  return known === 0 ? "TCR has listed no partners yet." : "No partner matches.";
};

/** Search by name or id over all partners of the registry. */
export const PartnerPicker = ({
  id,
  label,
  loaded: { data, error: failure, loading, retry },
  value,
  onValueChange,
  hint,
  error,
  required = true,
  noteOf = keepsChain,
  inputRef,
}: PartnerPickerProps) => {
  const partners = data?.partners ?? [];
  return (
    <div className="grid gap-2">
      <Field id={id} label={label} required={required} hint={hint} error={error}>
        {(control) => (
          <OptionCombobox
            control={control}
            groups={groupsOf(partners, noteOf)}
            value={value ? optionOf(value, noteOf(value)) : null}
            onValueChange={(option) => {
              onValueChange(partners.find((partner) => partner.id === option?.value) ?? null);
            }}
            placeholder={loading ? "Loading partners…" : "Name or id"}
            emptyText={emptyText(loading, partners.length)}
            {...(inputRef && { inputRef })}
          />
        )}
      </Field>
      {failure && (
        <Banner
          tone="danger"
          title="The partners could not be loaded."
          action={
            <Button size="sm" onClick={retry}>
              Retry
            </Button>
          }
        >
          {failure.sentence}
        </Banner>
      )}
      {value?.warning && (
        <Banner tone="warning" title={value.warning}>
          You can ask again.
        </Banner>
      )}
      {data?.readAt && (
        <p className="text-xs text-muted">
          Partner list from TCR, read <Time iso={data.readAt} />
        </p>
      )}
    </div>
  );
};
