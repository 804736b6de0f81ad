"use client";

import { useId } from "react";
import { Select } from "@/components/ui/select";
import { TextFilter } from "@/components/data-table/text-filter";
import type { CampaignFacets } from "@/lib/services/campaigns/dto";
import { migrationStages } from "@/lib/domain/migration-state";
import type { CampaignFieldsProps } from "./campaign-fields";
import { filterLabel, stageWords, windowWords } from "./filter-words";
import { type CampaignFilterValues, expiryWindows } from "./search-params";

type Choice = { value: string; label: string; disabled?: boolean };

type ChoiceFilterProps = {
  label: string;
  value: string;
  choices: Choice[];
  onChoose: (value: string) => void;
};

const ChoiceFilter = ({ label, value, choices, onChoose }: ChoiceFilterProps) => {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs text-muted">
        {label}
      </label>
      <Select
        id={id}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        <option value="">Any</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
};

const yesNo = [
  { value: "true", label: "Yes" },
  { value: "false", label: "No" },
];

const flag = (value: string) => (value === "" ? null : value === "true");
const text = (value: boolean | number | string | null) => (value === null ? "" : String(value));

const stageChoices = (filter: CampaignFilterValues, facets: CampaignFacets | null): Choice[] =>
  migrationStages.map((stage) => {
    const count = facets?.stage.find((facet) => facet.value === stage)?.count ?? (facets ? 0 : null);
    return {
      value: stage,
      label: count === null ? stageWords[stage] : `${stageWords[stage]} (${String(count)})`,
      disabled: count === 0 && filter.stage !== stage,
    };
  });

/** The filters beside the main ones; the same parts serve the popover and the drawer of narrow screens. */
export const MoreFilters = ({ filter, facets, onChange }: Omit<CampaignFieldsProps, "stacked">) => {
  const id = useId();
  const field = (key: "brandId" | "referenceId") => (
    <div className="grid gap-1">
      <label htmlFor={`${id}-${key}`} className="text-xs text-muted">
        {filterLabel(key)}
      </label>
      <TextFilter
        id={`${id}-${key}`}
        label={key === "brandId" ? "B123ABC" : ""}
        mono
        value={filter[key] ?? ""}
        onValueChange={(value) => {
          onChange({ [key]: value === "" ? null : value });
        }}
      />
    </div>
  );
  return (
    <div className="grid gap-3">
      {field("brandId")}
      {field("referenceId")}
      <ChoiceFilter
        label={filterLabel("stage")}
        value={filter.stage ?? ""}
        choices={stageChoices(filter, facets)}
        onChoose={(value) => {
          onChange({ stage: migrationStages.find((stage) => stage === value) ?? null });
        }}
      />
      <ChoiceFilter
        label={filterLabel("expiresIn")}
        value={text(filter.expiresIn)}
        choices={expiryWindows.map((days) => ({ value: String(days), label: windowWords(days) }))}
        onChoose={(value) => {
          onChange({ expiresIn: expiryWindows.find((days) => String(days) === value) ?? null });
        }}
      />
      <ChoiceFilter
        label={filterLabel("eligible")}
        value={text(filter.eligible)}
        choices={yesNo}
        onChoose={(value) => {
          onChange({ eligible: flag(value) });
        }}
      />
      <ChoiceFilter
        label={filterLabel("soleProprietor")}
        value={text(filter.soleProprietor)}
        choices={yesNo}
        onChoose={(value) => {
          onChange({ soleProprietor: flag(value) });
        }}
      />
    </div>
  );
};
