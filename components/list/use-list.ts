"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useTransition } from "react";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { useActionDialogs } from "./use-action-dialogs";

/** What every list of campaigns keeps beside its address: the selection, the open dialog, the rows on show. */
export const useList = <Row extends { campaignId: string }>({
  warmDialogs,
  moveOn = false,
}: {
  warmDialogs: () => void;
  moveOn?: boolean;
}) => {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const caption = useRef<HTMLDivElement>(null);
  const selection = useRowSelection<Row>();
  const { drop, order } = selection;
  const dialogs = useActionDialogs({
    warm: warmDialogs,
    caption,
    order,
    moveOn,
    onSent: useCallback(
      (ids: string[]) => {
        drop(ids);
        router.refresh();
      },
      [drop, router],
    ),
  });
  const retry = useCallback(() => {
    startTransition(() => {
      router.refresh();
    });
  }, [router]);
  const openDetails = useCallback(
    (id: string) => {
      router.push(`/campaigns/${encodeURIComponent(id)}`);
    },
    [router],
  );
  return {
    busy,
    startTransition,
    captionRef: caption,
    selection,
    dialogs,
    retry,
    openDetails,
    chosen: selection.chosen,
  };
};

export type List<Row extends { campaignId: string }> = ReturnType<typeof useList<Row>>;
