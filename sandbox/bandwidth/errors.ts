import { element, writeXml } from "../core/xml";

/** Carries a refusal from a rule or route to the one place that writes error bodies. */
export class BandwidthRefusal extends Error {
  readonly status: number;
  /** Without a code there is no body. */
  readonly code: string | null;

  constructor(status: number, code: string | null = null, description = "") {
    super(description);
    this.status = status;
    this.code = code;
  }
}

export const refuse = (code: string, description: string, status = 400): BandwidthRefusal =>
  new BandwidthRefusal(status, code, description);

/** Errors come in the root of the answer that would have come, that of lists in the plural. */
export function rootOf(path: string, method: string): string {
  if (/\/imports$/.test(path) && method === "GET") return "LongCodeImportCampaignsResponse";
  if (path.includes("/campaignManagement/")) return "LongCodeImportCampaignResponse";
  if (path.includes("/tnoptions")) return "TnOptionOrderResponse";
  return "SubscriptionsResponse";
}

export const xmlAnswer = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { "content-type": "application/xml", ...headers } });

export function errorResponse({ status, code, message }: BandwidthRefusal, root: string): Response {
  if (code !== null)
    return xmlAnswer(
      writeXml(
        element(root, [
          element("ResponseStatus", [element("ErrorCode", code), element("Description", message)]),
        ]),
      ),
      status,
    );
  // ASSUMPTION: without a body; the guide shows none for 403 and 429.
  const headers = status === 401 ? { "www-authenticate": 'Basic realm="Bandwidth"' } : {};
  return new Response(null, { status, headers });
}

/** What a fault answers: a gateway writes no XML, the API itself does. */
export const errorOfStatus = (status: number): BandwidthRefusal =>
  [400, 404, 409].includes(status)
    ? new BandwidthRefusal(status, "12184", "The call to TCR failed")
    : new BandwidthRefusal(status);
