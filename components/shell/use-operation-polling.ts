"use client";

import { useEffect } from "react";
import type { OperationStore } from "@/components/ui/operations";
import { isOpen } from "@/lib/domain/operation";
import type { OperationView } from "@/lib/services/operations/dto";

const quick = 500;
const slow = 2500;
/** An answer usually comes within seconds; later ones need no haste. */
const quickFor = 10_000;

const load = async (ids: string[]): Promise<OperationView[]> => {
  const response = await fetch(`/api/operations?ids=${ids.map(encodeURIComponent).join(",")}`, {
    cache: "no-store",
  });
  if (!response.ok) return [];
  const body = (await response.json()) as { operations: OperationView[] };
  return body.operations;
};

/** Reads watched operations until each is closed; the stream may be late or cut. */
export const useOperationPolling = (store: OperationStore): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stopped = false;
    let since = 0;

    const open = () =>
      store.watched().filter((id) => {
        const known = store.get().get(id);
        return !known || isOpen(known.status);
      });

    const tick = async () => {
      const ids = open();
      if (ids.length > 0 && !document.hidden) store.put(await load(ids).catch(() => []));
      timer = null;
      if (!stopped) schedule();
    };

    const schedule = () => {
      if (timer) return;
      if (open().length === 0) {
        since = 0;
        return;
      }
      if (since === 0) since = Date.now();
      timer = setTimeout(() => void tick(), Date.now() - since < quickFor ? quick : slow);
    };

    const unsubscribe = store.subscribe(schedule);
    schedule();
    return () => {
      stopped = true;
      unsubscribe();
      if (timer) clearTimeout(timer);
    };
  }, [store]);
};
