import { receiveInfobipRequest } from "@/lib/webhooks/infobip-route";

export const dynamic = "force-dynamic";

/** Where Infobip sends what it has to say of an account's campaigns. Stores, then answers; the worker does the rest. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ accountId: string }> },
): Promise<Response> => receiveInfobipRequest(request, (await params).accountId);
