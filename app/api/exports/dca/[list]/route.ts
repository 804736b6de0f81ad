import { readDcaParams } from "@/components/dca/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import type { DcaRole } from "@/lib/domain/campaign";
import { exportDcaCampaigns } from "@/lib/services/dca/export";

export const dynamic = "force-dynamic";

const roleOf: ReadonlyMap<string, DcaRole> = new Map([
  ["primary", "PRIMARY"],
  ["secondary", "SECONDARY"],
]);

/** Download of a DCA's list, read through the page's own URL parameters. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ list: string }> },
): Promise<Response> => {
  const { list } = await params;
  const role = roleOf.get(list);
  if (role === undefined) return new Response(null, { status: 404 });
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query } = readDcaParams(Object.fromEntries(new URL(request.url).searchParams));
  const day = found.ctx.now.toISOString().slice(0, 10);
  const name = `dca-${list}-${found.ctx.account.companyId}-${day}.csv`;
  return csvResponse(exportDcaCampaigns(found.ctx, role, query), name);
};
