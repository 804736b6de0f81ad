import { createColumnHelper, type RowData, tableFeatures } from "@tanstack/react-table";

export type DataColumnMeta = {
  /** Heading, and the label beside the value where rows become cards. */
  label: string;
  /** Sort keys of the URL; the first is used first. */
  sort?: { first: string; second: string };
  align?: "end";
  /** The id column names its row and stays in view. */
  rowHeader?: boolean;
  /** The menu column: its heading is for assistive technology only. */
  actions?: boolean;
  /** What can be done with the row: stays at its end, and cannot be hidden. */
  fixed?: boolean;
  className?: string;
};

/** Sorting, filtering and paging happen on the server, so the table needs no feature beyond the core. */
export const dataTableFeatures = tableFeatures({ columnMeta: {} as DataColumnMeta });
export type DataTableFeatures = typeof dataTableFeatures;

/** `const column = dataColumns<CampaignRow>(); const columns = column.columns([column.display({ … })])` */
export const dataColumns = <Row extends RowData>() => createColumnHelper<DataTableFeatures, Row>();
