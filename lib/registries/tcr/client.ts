import { accountMethods } from "./account";
import { createCall, type TcrConnection } from "./call";
import { campaignMethods, type ListPaths } from "./campaigns";
import { dcaMethods } from "./dca";
import { listMethods, webhookMethods } from "./lists";
import { sharingMethods } from "./sharing";

export type TcrClientOptions = TcrConnection & { lists?: ListPaths };

/** One method per remote operation, under the registry's own name for it. Never retries by itself. */
export const createTcrClient = ({ lists = "classic", ...connection }: TcrClientOptions) => {
  const call = createCall(connection);
  return {
    ...campaignMethods(call, lists),
    ...sharingMethods(call),
    ...accountMethods(call),
    ...listMethods(call),
    ...webhookMethods(call),
    ...dcaMethods(call, lists),
  };
};

export type TcrClient = ReturnType<typeof createTcrClient>;
