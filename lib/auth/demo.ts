import "server-only";
import { env } from "@/lib/env";
import signIns from "@/scripts/demo-sign-ins.json";

/** The sandbox's people, for the sign-in page; null anywhere else. */
export const demoSignIns = (): Promise<{ email: string; what: string }[] | null> =>
  Promise.resolve(
    env().PORTAGE_ENVIRONMENT === "sandbox" ? signIns.map(({ email, what }) => ({ email, what })) : null,
  );
