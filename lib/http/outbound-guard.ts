import { type Environment, isRemoteAddress, type Remote } from "@/lib/domain/remote-address";
import { OutboundNotAllowedError } from "./outbound-not-allowed-error";

/** The last check before a client is built, whatever a row says. */
export const assertAllowedBaseUrl = (url: string, environment: Environment, remote: Remote = "tcr"): void => {
  if (isRemoteAddress(url, environment, remote)) return;
  if (!URL.canParse(url)) throw new OutboundNotAllowedError("The address is not a URL.");
  throw new OutboundNotAllowedError(
    `${new URL(url).host} is not an address of the ${environment.toLowerCase()} environment.`,
  );
};
