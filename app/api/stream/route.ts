import { currentSession, currentViewer } from "@/lib/auth/viewer";
import { isSessionLive } from "@/lib/auth/sessions";
import { liveStream } from "@/lib/services/live/stream";

export const dynamic = "force-dynamic";

const resumeAt = (request: Request): bigint | null => {
  const text =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("lastEventId") ?? "";
  return /^\d{1,18}$/.test(text) ? BigInt(text) : null;
};

export const GET = async (request: Request): Promise<Response> => {
  const [found, session] = [await currentViewer(), await currentSession()];
  if (found === null || session === null) return new Response(null, { status: 401 });
  const { accountId, id } = session;
  const stream = liveStream(found.ctx, {
    lastId: resumeAt(request),
    signal: request.signal,
    isSignedIn: () => isSessionLive(id, accountId, new Date()),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform also keeps compression off, which would hold events back.
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
};
