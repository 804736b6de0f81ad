import type { LiveEvent } from "@/lib/db/generated/client";
import { listen } from "@/lib/db/live";
import type { ServiceContext } from "@/lib/services/context";
import { newestNews, newsSince, newsWithIds } from "./news";

/** Comment lines keep proxies from closing a quiet stream (ux.md L4). */
const heartbeatMs = 15_000;
/** How often an open stream looks whether its sign-in still counts. */
const sessionCheckMs = 15_000;

const frame = (event: LiveEvent): string =>
  `id: ${event.id.toString()}\nevent: change\ndata: ${JSON.stringify({
    kind: event.kind,
    ...(event.campaignId === null ? {} : { campaignId: event.campaignId }),
    ...(event.kind === "operation" ? { operation: event.payload } : {}),
    ...(event.kind === "batch" ? { batchId: event.payload } : {}),
  })}\n\n`;

/** Everything may be new: too much was missed to tell it, or nobody knows what was. */
const anything = `event: change\ndata: ${JSON.stringify({ kind: "sync" })}\n\n`;

type StreamOptions = { lastId: bigint | null; signal: AbortSignal; isSignedIn: () => Promise<boolean> };

/**
 * One stream a tab: what changed in this account since `lastId`, then as it happens. News may be told twice, and is
 * never left out. Ends with an `expired` event when the sign-in does.
 */
export const liveStream = (
  ctx: ServiceContext,
  { lastId, signal, isSignedIn }: StreamOptions,
): ReadableStream<Uint8Array> => {
  const accountId = ctx.account.id;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => {
      let open = true;
      const write = (text: string): void => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const wanted = new Set<bigint>();
      let sending = Promise.resolve();
      const queue = (work: () => Promise<void>): void => {
        sending = sending.then(work).catch(() => {
          // The database could not be asked what it was: the page asks for everything itself.
          write(anything);
        });
      };
      const sendWanted = async (): Promise<void> => {
        if (wanted.size === 0) return;
        const ids = [...wanted];
        wanted.clear();
        for (const event of await newsWithIds(accountId, ids)) write(frame(event));
      };
      const sendMissed = async (): Promise<void> => {
        const news = lastId === null ? [] : await newsSince(accountId, lastId);
        if (news === null) write(`id: ${(await newestNews(accountId)).toString()}\n${anything}`);
        else for (const event of news) write(frame(event));
      };
      const stopListening = listen((news) => {
        if (news === null) write(anything);
        else if (news.accountId === accountId) {
          wanted.add(news.id);
          queue(sendWanted);
        }
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
      queue(sendMissed);
    },
  });
};
