import "server-only";
import { maxInfobipBytes, receiveInfobip } from "./infobip-receive";
import { keptHeaders, receiveBody } from "./request";

/** Without those that may hold a secret. */
const kept = ["content-type", "content-length", "user-agent", "x-forwarded-for"];

/** A delivery of Infobip's, with one event or many. */
export const receiveInfobipRequest = async (request: Request, accountId: string): Promise<Response> =>
  receiveBody(request, { accountId, maxBytes: maxInfobipBytes }, (rawBody) =>
    receiveInfobip({ accountId, rawBody, headers: request.headers, kept: keptHeaders(request, kept) }),
  );
