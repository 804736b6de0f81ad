"use client";

import { dataColumns } from "@/components/data-table/columns";
import { CampaignId, DateCell } from "@/components/list/cells";
import { Absent } from "@/components/ui/absent";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";
import { bandwidthStatusWord } from "@/lib/domain/bandwidth";
import type { ImportRow } from "@/lib/services/imports/dto";
import { Carriers, SecondaryDca } from "./carriers";

const column = dataColumns<ImportRow>();
const format = new Intl.NumberFormat("en-US");

/** A campaign that TCR shows this company has a page; another is only named. */
const Id = ({ row: { campaignId, campaign } }: { row: ImportRow }) =>
  campaign === null ? (
    <>
      <span className="font-mono font-medium" title="TCR does not show this campaign to you.">
        {campaignId}
      </span>
      <CopyButton text={campaignId} />
    </>
  ) : (
    <CampaignId campaignId={campaignId} />
  );

const Brand = ({ row: { campaign, description } }: { row: ImportRow }) => (
  <span
    className="block max-w-36 roomy:max-w-48 max-md:max-w-56 max-md:text-end"
    title={description ?? undefined}
  >
    <span className="block truncate">
      {campaign === null
        ? (description ?? "Not among your campaigns")
        : (campaign.brandName ?? "Name not read")}
    </span>
    <span className="block truncate text-xs text-muted">{campaign?.useCaseName ?? "Not read from TCR"}</span>
  </span>
);

const Gone = ({ since }: { since: string }) => (
  <span className="grid justify-items-start gap-0.5 max-md:justify-items-end">
    <Badge tone="warning">Gone from Bandwidth</Badge>
    <Time iso={since} className="text-xs text-muted" />
  </span>
);

export const importColumns = column.columns([
  column.display({
    id: "campaignId",
    meta: { label: "Campaign ID", rowHeader: true, sort: { first: "campaignId", second: "-campaignId" } },
    cell: ({ row: { original } }) => (
      <span className="flex items-center gap-1">
        <Id row={original} />
      </span>
    ),
  }),
  column.display({
    id: "brand",
    meta: { label: "Brand and Use-Case" },
    cell: ({ row: { original } }) => <Brand row={original} />,
  }),
  column.display({
    id: "state",
    meta: { label: "State" },
    cell: ({ row: { original } }) =>
      original.goneAt === null ? (
        <Badge tone={original.standing.tone} className="md:max-w-40" title={original.standing.word}>
          {original.standing.word}
        </Badge>
      ) : (
        <Gone since={original.goneAt} />
      ),
  }),
  column.display({
    id: "tcrStatus",
    meta: { label: "Status at TCR" },
    cell: ({ row: { original } }) =>
      original.tcrStatus === null ? <Absent word="Not read yet" /> : bandwidthStatusWord(original.tcrStatus),
  }),
  column.display({
    id: "carriers",
    meta: { label: "Carriers" },
    cell: ({ row: { original } }) => <Carriers networks={original.networks} />,
  }),
  column.display({
    id: "secondaryDca",
    meta: { label: "Secondary DCA" },
    cell: ({ row: { original } }) => (
      <SecondaryDca state={original.secondaryDca} reason={original.declineReason} />
    ),
  }),
  column.display({
    id: "numbers",
    meta: { label: "Numbers", align: "end" },
    cell: ({ row: { original } }) =>
      original.numberCount === null ? (
        <Absent word="Not counted yet" />
      ) : (
        <span className="tabular-nums">{format.format(original.numberCount)}</span>
      ),
  }),
  column.display({
    id: "importedOn",
    meta: { label: "Imported on", align: "end", sort: { first: "-importedOn", second: "importedOn" } },
    cell: ({ row: { original } }) => <DateCell iso={original.importedOn} />,
  }),
  column.display({
    id: "readAt",
    meta: { label: "Last read", align: "end", sort: { first: "-readAt", second: "readAt" } },
    cell: ({ row: { original } }) =>
      original.readAt === null ? (
        <Absent word="Not read yet" />
      ) : (
        <span className="grid justify-items-end">
          <Time iso={original.readAt} className="whitespace-nowrap text-muted" />
          {original.problem !== null && (
            <span className="max-w-48 truncate text-xs text-warning-fg" title={original.problem}>
              {original.problem}
            </span>
          )}
        </span>
      ),
  }),
]);
