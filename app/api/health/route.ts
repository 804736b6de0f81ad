import { checkHealth } from "@/lib/services/health";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => {
  const healthy = await checkHealth();
  return Response.json({ ok: healthy }, { status: healthy ? 200 : 503 });
};
