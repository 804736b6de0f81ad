/** A base URL that leads somewhere a registry does not live. The message holds nothing but the host. */
export class OutboundNotAllowedError extends Error {
  override readonly name = "OutboundNotAllowedError";
}
