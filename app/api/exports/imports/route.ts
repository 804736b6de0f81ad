import { readImportParams } from "@/components/imports/search-params";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportImports } from "@/lib/services/imports/export";

export const dynamic = "force-dynamic";

/** Download of Imported campaigns, read through the page's own URL parameters. */
export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { query, columns } = readImportParams(Object.fromEntries(new URL(request.url).searchParams));
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(
    exportImports(found.ctx, query, columns),
    `imported-campaigns-${found.ctx.account.companyId}-${day}.csv`,
  );
};
