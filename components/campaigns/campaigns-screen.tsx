"use client";

import type { ComponentType } from "react";
import { present } from "@/components/data-table/url-parsers";
import { activeFilters } from "@/components/list/active-filters";
import { FilterBar } from "@/components/list/filter-bar";
import { ListScreen } from "@/components/list/list-screen";
import { useFacets } from "@/components/list/use-facets";
import { useList } from "@/components/list/use-list";
import { useListParams } from "@/components/list/use-list-params";
import { ListHead } from "@/components/list/views/list-head";
import { useViewedList } from "@/components/list/views/use-viewed-list";
import { lazyPart } from "@/components/ui/lazy-part";
import type { ActionDialogsProps } from "@/components/ui/action-request";
import type { CampaignFacets, CampaignListPage, CampaignRow } from "@/lib/services/campaigns/dto";
import type { ListViews } from "@/lib/services/views/dto";
import { campaignColumns } from "./campaign-columns";
import { CampaignFields } from "./campaign-fields";
import { campaignFilterWords } from "./filter-words";
import { matchesFilter } from "./matches-filter";
import { MoreFilters } from "./more-filters";
import { campaignFilterParsers, campaignQueryString, campaignSorts, noCampaignFilter } from "./search-params";

const { Part: MigrationBulkBar } = lazyPart(() =>
  import("@/components/list/migration-bulk-bar").then((module) => module.MigrationBulkBar),
);

export type CampaignsScreenProps = {
  page: Promise<CampaignListPage>;
  /** Never rejects, so that the filters outlive an outage. */
  facets: Promise<CampaignFacets | null>;
  /** Parameters of the address that mean nothing. */
  invalid: string[];
  /** Null: they could not be read. */
  views: ListViews | null;
  Dialogs: ComponentType<ActionDialogsProps>;
  warmDialogs: () => void;
};

const address = { filters: campaignFilterParsers, sorts: campaignSorts };
const more = ["brandId", "referenceId", "stage", "expiresIn", "eligible", "soleProprietor"] as const;
const nothing = {
  sentence: "Your company has no campaigns.",
  detail: "Campaigns registered at TCR appear here.",
};

const rowName = (row: CampaignRow) => [row.campaignId, row.brandName].filter(Boolean).join(", ");

export const CampaignsScreen = ({ warmDialogs, facets: promise, views, ...props }: CampaignsScreenProps) => {
  const list = useList<CampaignRow>({ warmDialogs });
  const url = useListParams(address, list.startTransition);
  const facets = useFacets(promise);
  const active = activeFilters(url.filter, campaignFilterWords(facets), noCampaignFilter);
  const { columns, head } = useViewedList(campaignColumns, {
    list: "campaigns",
    views,
    url,
    search: campaignQueryString({ ...url.filter, sort: url.sort }),
  });
  const ids = list.chosen.map((row) => row.campaignId);
  const { query } = list.selection;
  const handoverHref =
    query === null
      ? `/handovers/new?ids=${ids.join(",")}`
      : campaignQueryString(
          `/handovers/new?matching=true&except=${[...query.except].join(",")}`,
          present(url.filter),
        );

  return (
    <ListScreen
      {...props}
      source={{ list: "campaigns", filter: present(url.filter) }}
      title="My Campaigns"
      head={<ListHead title="My Campaigns" {...head} />}
      list={list}
      url={url}
      filtered={active.length > 0}
      columns={columns}
      rowName={rowName}
      missingTitle="Not found for your company"
      nothing={nothing}
      downloadHref={`/api/exports/campaigns${campaignQueryString({ ...url.filter, sort: url.sort, columns: head.columns.chosen })}`}
      keys={{
        m: (id) => {
          const row = list.selection.find(id);
          if (row?.commands.initiate.allowed)
            list.dialogs.open("initiate", [row], document.activeElement as HTMLElement | null);
        },
      }}
      filters={
        <FilterBar
          filter={url.filter}
          active={active}
          more={more}
          fields={(fields) => <CampaignFields {...fields} facets={facets} />}
          moreFields={(fields) => <MoreFilters {...fields} facets={facets} />}
          onChange={url.setFilter}
          onClear={url.clearFilter}
        />
      }
    >
      {list.selection.count > 0 && (
        <MigrationBulkBar
          selection={list.selection}
          rows={list.chosen}
          outside={list.chosen.filter((row) => !matchesFilter(row, url.filter)).length}
          downloadHref={`/api/exports/campaigns${campaignQueryString({ sort: url.sort, ids, columns: head.columns.chosen })}`}
          handoverHref={handoverHref}
          onShowSelected={() => {
            url.setFilter({ ...noCampaignFilter, ids });
          }}
        />
      )}
    </ListScreen>
  );
};
