import { createServer } from "node:http";
import { Pool } from "pg";

/** Answers first and stores afterwards, as "answer fast, work later" is often read. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 10 });
// The server goes away in between; what is lost by that is what is counted.
pool.on("error", () => undefined);
await pool.query("create table if not exists hasty_event (id bigserial primary key, body text not null)");
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    response.writeHead(204).end();
    pool
      .query("insert into hasty_event (body) values ($1)", [Buffer.concat(chunks).toString()])
      .catch(() => undefined);
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => {
  process.stdout.write("receiver ready\n");
});
