import { listOf } from "@/components/dca/list-words";
import { readDcaParams } from "@/components/dca/search-params";
import { EmptyState } from "@/components/ui/empty-state";
import { requireViewer } from "@/lib/auth/viewer";
import type { DcaRole } from "@/lib/domain/campaign";
import { listDcaCampaigns } from "@/lib/services/dca/list";
import { DcaView } from "./dca-view";

export type DcaPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The list of a DCA in one of its roles. */
export const DcaList = async ({ role, searchParams }: DcaPageProps & { role: DcaRole }) => {
  const { viewer, ctx } = await requireViewer();
  if (viewer.account.kind !== "DCA") {
    return (
      <div className="px-4 py-6 sm:px-6">
        <h1 className="text-xl">{listOf[role].title}</h1>
        <EmptyState
          kind="forbidden"
          sentence={`${viewer.account.name} is no DCA, so there is nothing to accept here.`}
          detail="What partners share with it is under CNP Campaigns."
        />
      </div>
    );
  }
  const { query, invalid } = readDcaParams(await searchParams);
  const page = listDcaCampaigns(ctx, role, query);
  const facets = page.then(
    (loaded) => loaded.facets,
    () => null,
  );
  return <DcaView role={role} page={page} facets={facets} invalid={invalid} />;
};
