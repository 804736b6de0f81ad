import { readHistoryParams } from "@/components/history/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportHistory } from "@/lib/services/history/export";

export const dynamic = "force-dynamic";

/** Download of History, read through the page's own URL parameters. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query, columns } = readHistoryParams(Object.fromEntries(new URL(request.url).searchParams));
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(
    exportHistory(found.ctx, query, columns),
    `history-${found.ctx.account.companyId}-${day}.csv`,
  );
};
