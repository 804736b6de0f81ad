/** Mobile network operators by registry id; T-Mobile's bit index 2 is public, the others are demo values. */
export const NETWORKS = [
  { networkId: 10017, displayName: "AT&T", osrBitmaskIndex: 0 },
  { networkId: 10035, displayName: "T-Mobile", osrBitmaskIndex: 2 },
  { networkId: 10037, displayName: "US Cellular", osrBitmaskIndex: 1 },
  { networkId: 10038, displayName: "Verizon Wireless", osrBitmaskIndex: 3 },
  { networkId: 10631, displayName: "ClearSky", osrBitmaskIndex: 4 },
  { networkId: 10901, displayName: "Interop", osrBitmaskIndex: 5 },
] as const;

export const ATT = 10017;
export const T_MOBILE = 10035;
export const ALL_NETWORKS: number[] = NETWORKS.map((network) => network.networkId);

export const networkName = (id: number): string =>
  NETWORKS.find((network) => network.networkId === id)?.displayName ?? String(id);
