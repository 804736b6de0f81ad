import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { exportBatch } from "@/lib/services/batches/export";

export const dynamic = "force-dynamic";

/** Download of a batch: every item with its result. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const rows = await exportBatch(found.ctx, (await params).id);
  if (rows === null) return new Response("This batch is not known.", { status: 404 });
  const day = found.ctx.now.toISOString().slice(0, 10);
  return csvResponse(rows, `batch-${found.ctx.account.companyId}-${day}.csv`);
};
