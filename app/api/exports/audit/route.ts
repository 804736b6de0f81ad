import { readAuditParams } from "@/components/audit/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportAudit } from "@/lib/services/audit/list";

export const dynamic = "force-dynamic";

/** Download of Audit: the page's own filters, from the newest entry on. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query } = readAuditParams(Object.fromEntries(new URL(request.url).searchParams));
  const { before: _before, after: _after, ...filter } = query;
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(exportAudit(found.ctx, filter), `audit-${found.ctx.account.companyId}-${day}.csv`);
};
