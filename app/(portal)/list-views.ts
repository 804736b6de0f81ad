import { redirect } from "next/navigation";
import { defaultHref, type ViewedList } from "@/lib/domain/saved-views";
import type { ServiceContext } from "@/lib/services/context";
import type { ListViews } from "@/lib/services/views/dto";
import { listViews } from "@/lib/services/views/list";

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * What this person has of a list, read before anything is shown, so that its columns do not change on the way. Goes to their
 * default view where the address says nothing. An outage leaves the list without its views, which says itself what is wrong.
 */
export const viewsFor = async (
  ctx: ServiceContext,
  list: ViewedList,
  search: SearchParams,
): Promise<ListViews | null> => {
  const views = await listViews(ctx, list).catch(() => null);
  const href = views === null ? null : defaultHref(list, views, search);
  if (href !== null) redirect(href);
  return views;
};
