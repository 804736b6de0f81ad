import { env } from "@/lib/env";

/** Where a sender is told to deliver an account's events. */
export const webhookUrl = (sender: "tcr" | "infobip" | "bandwidth", accountId: string): string =>
  `${env().PORTAGE_WEBHOOK_URL ?? env().PORTAGE_URL}/api/webhooks/${sender}/${accountId}`;
