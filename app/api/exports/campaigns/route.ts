import { readCampaignParams } from "@/components/campaigns/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportCampaigns } from "@/lib/services/campaigns";

export const dynamic = "force-dynamic";

/** Download of My Campaigns: the page's own URL parameters and the chosen columns, so that what is on screen is what arrives. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query, columns } = readCampaignParams(Object.fromEntries(new URL(request.url).searchParams));
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(
    exportCampaigns(found.ctx, query, columns),
    `campaigns-${found.ctx.account.companyId}-${day}.csv`,
  );
};
