import { segment } from "@/lib/http/address";
import type { Call } from "./call";
import { toOsrAttributes, toOsrPhone, toPage, toProfile } from "./map";
import type { TcrOsrAttributes, TcrOsrPhone, TcrPage, TcrProfile, TcrSettings } from "./types";
import { osrAttributesWire, osrPhoneWire, pageOf, profileWire, settingsWire } from "./wire";

export const nudgeIntents = ["APPEAL_REJECTION", "REVIEW"] as const;
export type NudgeIntent = (typeof nudgeIntents)[number];

/** The account's switches and profile, and what only the owner of a campaign may ask. */
export const accountMethods = ({ read, send, text }: Call) => ({
  getSettings: (): Promise<TcrSettings> =>
    read({ method: "GET", path: "/settings/cnpMigration" }, settingsWire),

  putSettings: (settings: TcrSettings): Promise<TcrSettings> =>
    read({ method: "PUT", path: "/settings/cnpMigration", body: settings }, settingsWire),

  getProfile: async (): Promise<TcrProfile> =>
    toProfile(await read({ method: "GET", path: "/csp/profile" }, profileWire)),

  nudge: (id: string, { intent, description }: { intent: NudgeIntent; description: string }): Promise<void> =>
    send({
      method: "POST",
      path: `/campaign/${segment(id)}/nudge`,
      body: { nudgeIntent: intent, description },
    }),

  osrAttributes: async (id: string): Promise<TcrOsrAttributes> =>
    toOsrAttributes(
      await read({ method: "GET", path: `/campaign/${segment(id)}/osr/attributes` }, osrAttributesWire),
    ),

  osrPhones: async (
    id: string,
    query: { current?: boolean; page?: number; recordsPerPage?: number } = {},
  ): Promise<TcrPage<TcrOsrPhone>> =>
    toPage(
      await read({ method: "GET", path: `/campaign/${segment(id)}/osr/phones`, query }, pageOf(osrPhoneWire)),
      toOsrPhone,
    ),

  version: async (): Promise<string> => (await text({ method: "GET", path: "/version" })).trim(),
});
