import { db } from "@/lib/db";
import type { LiveEvent } from "@/lib/db/generated/client";
import { listen } from "@/lib/db/live";
import type { ServiceContext } from "@/lib/services/context";

/** Comment lines keep proxies from closing a quiet stream (ux.md L4). */
const heartbeatMs = 15_000;
/** How often an open stream looks whether its sign-in still counts. */
const sessionCheckMs = 15_000;
const mostAtOnce = 200;

const frame = (event: LiveEvent): string =>
  `id: ${event.id.toString()}\nevent: change\ndata: ${JSON.stringify({
    kind: event.kind,
    ...(event.campaignId === null ? {} : { campaignId: event.campaignId }),
    ...(event.kind === "operation" ? { operation: event.payload } : {}),
  })}\n\n`;

const newest = async (accountId: string): Promise<bigint> =>
  (await db().liveEvent.findFirst({ where: { accountId }, orderBy: { id: "desc" }, select: { id: true } }))
    ?.id ?? 0n;

/**
 * One stream a tab: what changed in this account since `lastId`, then as it happens. Ids rise, so that a stream that
 * broke resumes where it stopped. Ends with an `expired` event when the sign-in does.
 */
export const liveStream = (
  ctx: ServiceContext,
  {
    lastId,
    signal,
    isSignedIn,
  }: { lastId: bigint | null; signal: AbortSignal; isSignedIn: () => Promise<boolean> },
): ReadableStream<Uint8Array> => {
  const accountId = ctx.account.id;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: async (controller) => {
      let cursor = lastId ?? (await newest(accountId));
      let open = true;
      const write = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      let sending = Promise.resolve();
      const sendNews = async (): Promise<void> => {
        const events = await db().liveEvent.findMany({
          where: { accountId, id: { gt: cursor } },
          orderBy: { id: "asc" },
          take: mostAtOnce,
        });
        for (const event of events) write(frame(event));
        cursor = events.at(-1)?.id ?? cursor;
        if (events.length === mostAtOnce) await sendNews();
      };
      const queueNews = (): void => {
        sending = sending.then(sendNews).catch(() => undefined);
      };
      const stopListening = listen((changed) => {
        if (changed === accountId) queueNews();
      });
      const close = (): void => {
        if (!open) return;
        open = false;
        stopListening();
        clearInterval(heartbeat);
        clearInterval(check);
        controller.close();
      };
      const heartbeat = setInterval(() => {
        write(": still here\n\n");
        // A notification may have been lost with the listening connection.
        queueNews();
      }, heartbeatMs);
      const check = setInterval(() => {
        isSignedIn()
          .then((still) => {
            if (still) return;
            write("event: expired\ndata: {}\n\n");
            close();
          })
          .catch(() => undefined);
      }, sessionCheckMs);
      signal.addEventListener("abort", close);
      write(": open\nretry: 2000\n\n");
      queueNews();
    },
  });
};
