import "server-only";
import { receiveBandwidth } from "./bandwidth-receive";
import { keptHeaders, receiveBody } from "./request";

/** A notification names up to as many numbers as an order has. */
const maxBytes = 1024 * 1024;

/** Without those that may hold a secret. */
const kept = ["content-type", "content-length", "user-agent", "x-forwarded-for"];

/** Bandwidth comes without credentials first: without this answer it never comes with them (bandwidth.md 6). */
const challenge = { "www-authenticate": 'Basic realm="Portage", charset="UTF-8"' };

/** A notification of Bandwidth's. */
export const receiveBandwidthRequest = async (request: Request, accountId: string): Promise<Response> =>
  receiveBody(
    request,
    { accountId, maxBytes },
    (rawBody) =>
      receiveBandwidth({
        accountId,
        rawBody,
        authorization: request.headers.get("authorization"),
        kept: keptHeaders(request, kept),
      }),
    (status) => (status === 401 ? challenge : {}),
  );
