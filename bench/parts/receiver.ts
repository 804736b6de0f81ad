import { createServer } from "node:http";
import { Pool } from "pg";

/**
 * A receiver of events with no framework and no signature. "careful" does what is needed at the least: reads, stores,
 * answers. "hasty" answers first and stores afterwards, as "answer fast, work later" is often read.
 */
const [port, manner] = process.argv.slice(2);
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 10 });
// The server may go away in between; what is lost by that is what is counted.
pool.on("error", () => undefined);
await pool.query("create table if not exists received_event (id bigserial primary key, body text not null)");
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  const answer = (status: number) => {
    if (!response.headersSent) response.writeHead(status).end();
  };
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    if (manner === "hasty") answer(204);
    pool.query("insert into received_event (body) values ($1)", [Buffer.concat(chunks).toString()]).then(
      () => {
        answer(204);
      },
      () => {
        answer(503);
      },
    );
  });
});
server.listen(Number(port), "127.0.0.1", () => {
  process.stdout.write("receiver ready\n");
});
