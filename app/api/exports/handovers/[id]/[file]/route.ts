import { Readable } from "node:stream";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { env } from "@/lib/env";
import { ServiceError } from "@/lib/services/errors";
import { exportHandover, handoverCalendar } from "@/lib/services/handovers/export";

export const dynamic = "force-dynamic";

const unknown = (): Response => new Response("This file is not known.", { status: 404 });

const calendar = (text: string | null): Response =>
  text === null
    ? new Response("No window is planned.", { status: 404 })
    : new Response(text, {
        headers: {
          "content-type": "text/calendar; charset=utf-8",
          "content-disposition": 'attachment; filename="hand-over.ics"',
          "cache-control": "no-store",
        },
      });

/** Files of a hand-over: the OSR change set, the way back, the list for the provider's team, the planned window. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { id, file } = await params;
  const { ctx } = found;
  try {
    if (file === "window")
      return calendar(await handoverCalendar(ctx, id, `${env().PORTAGE_URL}/handovers/${id}`));
    const rows = await exportHandover(ctx, id, file);
    if (rows === null) return unknown();
    return csvResponse(Readable.from(rows), `handover-${file}-${ctx.account.companyId}.csv`);
  } catch (error) {
    if (error instanceof ServiceError && error.code === "NOT_FOUND") return unknown();
    throw error;
  }
};
