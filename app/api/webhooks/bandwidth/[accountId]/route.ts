import { receiveBandwidthRequest } from "@/lib/webhooks/bandwidth-route";

export const dynamic = "force-dynamic";

/** Where Bandwidth sends what it has to say of an account's orders. Stores, then answers; the worker does the rest. */
export const POST = async (
  request: Request,
  { params }: { params: Promise<{ accountId: string }> },
): Promise<Response> => receiveBandwidthRequest(request, (await params).accountId);
