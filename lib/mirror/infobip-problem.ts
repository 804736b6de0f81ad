import { OutboundNotAllowedError } from "@/lib/http/outbound-not-allowed-error";
import { InfobipError } from "@/lib/registries/infobip/errors";
import { explainInfobip } from "@/lib/registries/infobip/explain";

/** Why Infobip could not be read, as a person reads it. */
export const infobipProblem = (error: unknown): string => {
  if (error instanceof OutboundNotAllowedError) return error.message;
  if (!(error instanceof InfobipError)) return "Infobip could not be asked because of a fault in Portage.";
  const { sentence } = explainInfobip(error);
  return error.path.startsWith("/subscriptions/") ? `Events cannot be subscribed to. ${sentence}` : sentence;
};
