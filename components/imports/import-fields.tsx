"use client";

import { FacetFilter } from "@/components/data-table/facet-filter";
import { listOrNull } from "@/components/data-table/list-or-null";
import { TextFilter } from "@/components/data-table/text-filter";
import type { FilterFieldsProps } from "@/components/list/filter-bar";
import { carrierAnswers, goneChoices, importStates, secondaryDcaStates } from "@/lib/domain/bandwidth-list";
import type { ImportFacets } from "@/lib/services/imports/dto";
import { filterLabel } from "./filter-words";
import type { ImportFilterValues } from "./search-params";

type ImportFieldsProps = FilterFieldsProps<ImportFilterValues> & { facets: ImportFacets | null };

const among = <Value extends string>(known: readonly Value[], values: string[]): Value[] | null =>
  listOrNull(known.filter((each) => values.includes(each)));

export const ImportFields = ({ filter, facets, onChange, stacked = false }: ImportFieldsProps) => {
  const choice = (key: keyof ImportFacets) => ({
    className: stacked ? "w-full max-w-none! justify-between" : "",
    label: filterLabel(key),
    options: facets?.[key] ?? null,
  });
  return (
    <>
      <TextFilter
        className={stacked ? "" : "w-56"}
        search={!stacked}
        label={filterLabel("q")}
        value={filter.q ?? ""}
        onValueChange={(text) => {
          onChange({ q: text === "" ? null : text });
        }}
      />
      <FacetFilter
        {...choice("state")}
        value={filter.state ?? []}
        onValueChange={(values) => {
          onChange({ state: among(importStates, values) });
        }}
      />
      <FacetFilter
        {...choice("carrier")}
        value={filter.carrier ?? []}
        onValueChange={(values) => {
          onChange({ carrier: listOrNull(values) });
        }}
      />
      <FacetFilter
        {...choice("answer")}
        value={filter.answer ?? []}
        onValueChange={(values) => {
          onChange({ answer: among(carrierAnswers, values) });
        }}
      />
      <FacetFilter
        {...choice("secondaryDca")}
        value={filter.secondaryDca ?? []}
        onValueChange={(values) => {
          onChange({ secondaryDca: among(secondaryDcaStates, values) });
        }}
      />
      <FacetFilter
        single
        {...choice("gone")}
        value={filter.gone === null ? [] : [filter.gone]}
        onValueChange={([value]) => {
          onChange({ gone: goneChoices.find((each) => each === value) ?? null });
        }}
      />
    </>
  );
};
