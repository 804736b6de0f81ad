export type Environment = "SANDBOX" | "STAGING" | "PRODUCTION";
export type Remote = "tcr" | "infobip" | "bandwidth";

/**
 * The hosts of tcr.md 1.1 and of the partners' references. The DCA API's host is not public; its name
 * here follows that of the CSP API. Infobip gives every account a host of its own below one domain.
 */
const hosts: Record<Remote, Record<Exclude<Environment, "SANDBOX">, RegExp>> = {
  tcr: {
    PRODUCTION: /^(csp|dca)-api\.campaignregistry\.com$/,
    STAGING: /^(csp|dca)-api-staging\.campaignregistry\.com$/,
  },
  infobip: {
    PRODUCTION: /^([a-z0-9-]+\.)?api(-[a-z0-9]+)?\.infobip\.com$/,
    STAGING: /^([a-z0-9-]+\.)?api(-[a-z0-9]+)?\.infobip\.com$/,
  },
  bandwidth: {
    PRODUCTION: /^(api|dashboard)\.bandwidth\.com$/,
    STAGING: /^test\.api\.bandwidth\.com$/,
  },
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const isHostAllowed = (url: URL, environment: Environment, remote: Remote): boolean => {
  if (environment === "SANDBOX") return url.protocol === "http:" && loopback.test(url.hostname);
  return url.protocol === "https:" && url.port === "" && hosts[remote][environment].test(url.hostname);
};

/** Settings hold base URLs; without this rule they would let a person aim our key at any machine. */
export const isRemoteAddress = (text: string, environment: Environment, remote: Remote): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return isPlain && isHostAllowed(url, environment, remote);
};
