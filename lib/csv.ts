import { Readable } from "node:stream";
import { stringify } from "csv-stringify";

/**
 * A CSV download: streamed, UTF-8 with BOM, and cells that a spreadsheet would run as a formula are escaped, since
 * brand names and explanations are other people's text.
 */
export const csvResponse = (rows: AsyncIterable<Record<string, string>>, fileName: string): Response => {
  const csv = Readable.from(rows).pipe(stringify({ header: true, bom: true, escape_formulas: true }));
  return new Response(Readable.toWeb(csv) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
};
