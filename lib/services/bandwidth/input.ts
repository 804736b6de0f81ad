import { z } from "zod";
import { bandwidthAuthKinds } from "@/lib/domain/bandwidth-credentials";
import { isRemoteAddress } from "@/lib/domain/remote-address";
import type { ServiceContext } from "@/lib/services/context";

export const bandwidthInput = z.object({
  baseUrl: z
    .string()
    .trim()
    .max(300)
    .transform((url) => url.replace(/\/+$/, "")),
  /** Empty: it follows from the address. */
  tokenUrl: z.string().trim().max(300),
  bandwidthAccountId: z.string().trim().max(30),
  authKind: z.enum(bandwidthAuthKinds),
  clientId: z.string().trim().max(300),
  /** Empty: the present one stays. */
  secret: z.string().trim().max(500),
  mayChooseNnid: z.boolean(),
});

export type BandwidthInput = z.output<typeof bandwidthInput>;

/** One CSP has an account there, so one company here (bandwidth.md 2). */
export const takenAccount = {
  bandwidthAccountId:
    "Another company in Portage has this account. A Bandwidth account belongs to one CSP: enter your own.",
};

/** What is wrong, by field. `known`: the kind of credentials whose secret is stored; null on a new connection. */
export const fieldsOf = (
  { account }: ServiceContext,
  input: BandwidthInput,
  known: string | null,
): Record<string, string> => {
  const { baseUrl, tokenUrl, bandwidthAccountId, authKind, clientId, secret } = input;
  const isAddress = (url: string) => isRemoteAddress(url, account.environment, "bandwidth");
  const inSandbox = account.environment === "SANDBOX";
  const example = inSandbox ? "http://127.0.0.1:4010/bandwidth/api" : "https://api.bandwidth.com/api";
  const secretName = authKind === "BASIC" ? "password" : "client secret";
  return {
    ...(isAddress(baseUrl)
      ? {}
      : { baseUrl: `Enter ${inSandbox ? "the sandbox's" : "Bandwidth's"} address, such as ${example}.` }),
    ...(tokenUrl === "" || isAddress(tokenUrl)
      ? {}
      : { tokenUrl: "Enter Bandwidth's address for tokens, or leave it empty." }),
    ...(/^\d{1,20}$/.test(bandwidthAccountId)
      ? {}
      : { bandwidthAccountId: "An account at Bandwidth is a number." }),
    ...(clientId !== "" && !clientId.includes(":")
      ? {}
      : { clientId: authKind === "BASIC" ? "Enter the user name." : "Enter the client id." }),
    // A secret of the other kind is of no use.
    ...(secret === "" && known !== authKind ? { secret: `Enter the ${secretName}.` } : {}),
  };
};
