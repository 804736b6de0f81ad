"use client";

import { useEffect } from "react";
import type { ActionName, ActionRow, RefusedRow } from "@/components/ui/action-request";
import { preflight } from "@/lib/actions/migrations";
import type { ActionError } from "@/lib/actions/result";
import type { PreflightRow } from "@/lib/services/campaigns/dto";
import { useLoaded } from "./use-loaded";

type PreflightOptions = {
  action: Exclude<ActionName, "share" | "nudge">;
  rows: ActionRow[];
  /** The chosen partner, where there is one to judge. */
  partnerId?: string | null;
  /** A new value checks again; null does not check. */
  round: number | null;
  markRows: (rows: RefusedRow[]) => void;
};

export type Preflight = {
  loading: boolean;
  error: ActionError | null;
  retry: () => void;
  rows: PreflightRow[] | null;
  problems: RefusedRow[];
};

const problemsOf = (rows: PreflightRow[]): RefusedRow[] =>
  rows.filter((row) => !row.ok).map(({ campaignId, reasons }) => ({ campaignId, reasons }));

/** Asks the server, which checks with the rules of the real call (A3), and marks what would stop it. */
export const usePreflight = ({
  action,
  rows,
  partnerId = null,
  round,
  markRows,
}: PreflightOptions): Preflight => {
  const key = round === null ? "" : `${action}|${partnerId ?? ""}|${String(round)}`;
  const { data, error, loading, retry } = useLoaded(key, () =>
    preflight({ action, campaignIds: rows.map((row) => row.campaignId), partnerId }),
  );

  useEffect(() => {
    if (data) markRows(problemsOf(data.rows));
  }, [data, markRows]);

  const present = new Set(rows.map((row) => row.campaignId));
  const checked = data?.rows.filter((row) => present.has(row.campaignId)) ?? null;
  return { loading, error, retry, rows: checked, problems: checked ? problemsOf(checked) : [] };
};

/** The same campaigns with their networks as the check has just read them. */
export const withNetworks = (rows: ActionRow[], checked: PreflightRow[] | null): ActionRow[] =>
  rows.map((row) => {
    const networks = checked?.find((each) => each.campaignId === row.campaignId)?.networks;
    return networks ? { ...row, networks } : row;
  });

/** What stops the action, each campaign once: the check's word first, then that of the refused attempt. */
export const mergeRefused = (...lists: RefusedRow[][]): RefusedRow[] =>
  lists
    .flat()
    .filter((row, index, all) => all.findIndex((each) => each.campaignId === row.campaignId) === index);
