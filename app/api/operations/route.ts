import { currentViewer } from "@/lib/auth/viewer";
import { getOperations } from "@/lib/services/operations/get";

export const dynamic = "force-dynamic";

export const GET = async (request: Request): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return Response.json({ error: "SIGNED_OUT" }, { status: 401 });
  const ids = new URL(request.url).searchParams.get("ids")?.split(",").filter(Boolean) ?? [];
  return Response.json(
    { operations: await getOperations(found.ctx, ids) },
    { headers: { "cache-control": "no-store" } },
  );
};
