import "server-only";
import { senderAddress } from "@/lib/http/sender-address";
import { maxBytes, receive } from "./receive";
import { keptHeaders, receiveBody } from "./request";

const kept = ["content-type", "content-length", "user-agent", "x-registry-signature", "x-forwarded-for"];

/** An event of TCR's. */
export const receiveRequest = async (request: Request, accountId: string): Promise<Response> =>
  receiveBody(request, { accountId, maxBytes }, (rawBody) =>
    receive({
      accountId,
      rawBody,
      signature: request.headers.get("x-registry-signature"),
      headers: keptHeaders(request, kept),
      address: senderAddress(request.headers),
    }),
  );
