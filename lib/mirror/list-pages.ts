import type { TcrPage } from "@/lib/registries/tcr/types";
import type { Progress } from "./sync-progress";

/** Reads every page of a list, a few at a time; the limiter sets the pace. Order is the registry's, so none is relied on. */
export const eachPage = async <T>(
  read: (page: number) => Promise<TcrPage<T>>,
  pageSize: number,
  progress: Progress,
  take: (records: T[]) => Promise<void>,
): Promise<number> => {
  const first = await read(1);
  const pages = Math.ceil(first.totalRecords / pageSize);
  progress.expect(pages);
  await take(first.records);
  await progress.step();
  const rest = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
  const reader = async (): Promise<void> => {
    for (let page = rest.shift(); page !== undefined; page = rest.shift()) {
      await take((await read(page)).records);
      await progress.step();
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  return first.totalRecords;
};

/** Works through a list with a few at a time. */
export const eachOf = async <T>(
  items: T[],
  atATime: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
};
