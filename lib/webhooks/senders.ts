/**
 * Addresses that the registry sends from (TCR CSP API guide, Webhook IP Addresses), with those of disaster recovery.
 * Believed only where a trusted proxy passes the sender's address on.
 */
const production = [
  ...["44.199.36.118", "52.20.201.41", "52.73.42.221", "3.220.171.38"],
  ...["54.68.153.249", "35.161.237.134", "52.42.9.39", "35.160.22.98"],
];
const staging = [
  ...["3.226.115.168", "3.226.75.246", "34.193.103.127"],
  ...["35.80.199.186", "34.212.238.49", "50.112.82.234"],
];

const addresses: Record<string, readonly string[]> = {
  PRODUCTION: production,
  STAGING: staging,
  // From the range for documentation (RFC 5737), which no network routes: a demo or a test can pass for the registry.
  SANDBOX: ["192.0.2.10"],
};

export const isRegistryAddress = (address: string | null, environment: string): boolean =>
  address !== null && (addresses[environment]?.includes(address) ?? false);
