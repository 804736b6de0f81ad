import { receiveRequest } from "@/lib/webhooks/route";

export const dynamic = "force-dynamic";

/** Where the registry sends an account's events. Stores, then answers; the worker does the rest. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ accountId: string }> },
): Promise<Response> => receiveRequest(request, (await params).accountId);
