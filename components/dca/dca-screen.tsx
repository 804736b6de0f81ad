"use client";

import type { ComponentType } from "react";
import { present } from "@/components/data-table/url-parsers";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { ListScreen } from "@/components/list/list-screen";
import { useFacets } from "@/components/list/use-facets";
import { useList } from "@/components/list/use-list";
import { useListParams } from "@/components/list/use-list-params";
import { ViewTabs } from "@/components/list/view-tabs";
import { lazyPart } from "@/components/ui/lazy-part";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import { announce } from "@/components/ui/status-region";
import type { DcaRole } from "@/lib/domain/campaign";
import type { DcaFacets, DcaPage, DcaRow } from "@/lib/services/dca/dto";
import { answerIn } from "./answer-buttons";
import { askedRow } from "./asked-row";
import { dcaColumns } from "./dca-columns";
import { DcaFields, MoreFilters } from "./dca-fields";
import { dcaFilterWords } from "./filter-words";
import { dcaTabs, listOf, tabIn } from "./list-words";
import { matchesFilter } from "./matches-filter";
import { dcaFilterParsers, dcaQueryString, dcaSorts, noDcaFilter } from "./search-params";

const { Part: DcaBulkBar } = lazyPart(() => import("./dca-bulk-bar").then((module) => module.DcaBulkBar));

export type DcaScreenProps = {
  role: DcaRole;
  page: Promise<DcaPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<DcaFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

const address = { filters: dcaFilterParsers, sorts: dcaSorts };
const more = ["brandName", "brandId", "brandEin", "tcrStatus"] as const;

const rowName = (row: DcaRow) => [row.campaignId, row.downstream?.name].filter(Boolean).join(", from ");

/** What was shared with a DCA in one of its roles. */
export const DcaScreen = ({ role, warmDialogs, facets: promise, ...props }: DcaScreenProps) => {
  const list = useList<DcaRow>({ warmDialogs, moveOn: true });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const { filter, sort, size } = url;
  const words = listOf[role];
  const tab = tabIn(filter);
  const here = { acceptanceStatus: filter.acceptanceStatus, view: filter.view };
  /** Filters go, the tab stays. */
  const clearFilter = () => {
    url.setFilter({ ...noDcaFilter, ...here });
  };
  const active = activeFilters(filter, dcaFilterWords(role, facets), noDcaFilter);

  const answerByKey = (answer: "accept" | "decline") => (id: string) => {
    const row = list.selection.find(id);
    if (!row) return;
    const { allowed, reasons } = row.commands[answer];
    const opener = document.activeElement;
    if (!allowed) announce(reasons.join(" "));
    else
      list.dialogs.open(
        answerIn[role][answer],
        [askedRow(row)],
        opener instanceof HTMLElement ? opener : null,
      );
  };

  return (
    <ListScreen
      {...props}
      source={{ list: "dca", role, filter: present(filter) }}
      title={words.title}
      list={list}
      url={{ ...url, clearFilter }}
      filtered={active.some(({ key }) => key !== "acceptanceStatus")}
      columns={dcaColumns[role][tab]}
      rowName={rowName}
      missingTitle="Not in this list"
      nothing={words.nothing[tab]}
      downloadHref={`${words.download}${dcaQueryString({ ...filter, sort })}`}
      keys={{ a: answerByKey("accept"), d: answerByKey("decline") }}
      tabs={
        <ViewTabs
          label="Acceptance Status"
          current={tab}
          tabs={dcaTabs.map(({ value, label, filter: those }) => ({
            value,
            label,
            count: facets?.acceptanceStatus.find((facet) => facet.value === value)?.count,
            href: `${words.path}${dcaQueryString({ ...filter, sort, size, ...those })}`,
          }))}
        />
      }
      filters={
        <FilterBar
          filter={filter}
          active={active.filter(({ key }) => key !== "acceptanceStatus")}
          more={more}
          fields={(fields) => <DcaFields {...fields} role={role} facets={facets} />}
          moreFields={(fields) => <MoreFilters {...fields} role={role} />}
          onChange={url.setFilter}
          onClear={clearFilter}
        />
      }
    >
      {list.selection.count > 0 && (
        <DcaBulkBar
          selection={list.selection}
          role={role}
          rows={list.chosen}
          outside={list.chosen.filter((row) => !matchesFilter(row, filter)).length}
          onShowSelected={() => {
            url.setFilter({
              ...noDcaFilter,
              ...here,
              ids: list.chosen.map((row) => row.campaignId),
            });
          }}
        />
      )}
    </ListScreen>
  );
};
