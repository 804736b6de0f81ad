import { OutboundNotAllowedError } from "@/lib/http/outbound-not-allowed-error";
import { BandwidthError } from "@/lib/registries/bandwidth/errors";
import { explainBandwidth } from "@/lib/registries/bandwidth/explain";

/** Why Bandwidth could not be read, as a person reads it, and what to do about it. */
export const bandwidthProblem = (error: unknown): string => {
  if (error instanceof OutboundNotAllowedError) return error.message;
  if (!(error instanceof BandwidthError))
    return "Bandwidth could not be asked because of a fault in Portage.";
  const { sentence, nextStep } = explainBandwidth(error);
  const said = nextStep === null ? sentence : `${sentence} ${nextStep}.`;
  return error.path.startsWith("/subscriptions") ? `Notifications cannot be subscribed to. ${said}` : said;
};
