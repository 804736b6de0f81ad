import { readInboxParams } from "@/components/inbox/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportInbox } from "@/lib/services/campaigns";

export const dynamic = "force-dynamic";

/** Download of CNP Campaigns, read through the page's own URL parameters. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query, columns } = readInboxParams(Object.fromEntries(new URL(request.url).searchParams));
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(
    exportInbox(found.ctx, query, columns),
    `cnp-campaigns-${found.ctx.account.companyId}-${day}.csv`,
  );
};
