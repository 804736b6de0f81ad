import { Readable } from "node:stream";
import { currentViewer } from "@/lib/auth/viewer";
import { csvResponse } from "@/lib/csv";
import { env } from "@/lib/env";
import { ServiceError } from "@/lib/services/errors";
import { bulkFile, exportHandover, handoverCalendar } from "@/lib/services/handovers/export";

export const dynamic = "force-dynamic";

const unknown = (): Response => new Response("This file is not known.", { status: 404 });

const file = (text: string, type: string, name: string): Response =>
  new Response(text, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });

const calendar = (text: string | null): Response =>
  text === null
    ? new Response("No window is planned.", { status: 404 })
    : file(text, "text/calendar", "hand-over.ics");

/** Files of a hand-over: the OSR change set, the way back, the list for the provider's team and the file for its app, each number's result, the planned window. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> => {
  const found = await currentViewer();
  if (found === null) return new Response("Sign in first, then download again.", { status: 401 });
  const { id, file: wanted } = await params;
  const { ctx } = found;
  try {
    if (wanted === "numbers")
      return file(await bulkFile(ctx, id), "text/csv", `numbers-${ctx.account.companyId}.csv`);
    if (wanted === "window")
      return calendar(await handoverCalendar(ctx, id, `${env().PORTAGE_URL}/handovers/${id}`));
    const rows = await exportHandover(ctx, id, wanted);
    if (rows === null) return unknown();
    return csvResponse(Readable.from(rows), `handover-${wanted}-${ctx.account.companyId}.csv`);
  } catch (error) {
    if (error instanceof ServiceError && error.code === "NOT_FOUND") return unknown();
    throw error;
  }
};
