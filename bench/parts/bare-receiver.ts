import { createServer } from "node:http";
import { Pool } from "pg";

/** What a careful receiver does at the least: reads, stores, answers. No framework, no signature. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 10 });
await pool.query("create table if not exists bare_event (id bigserial primary key, body text not null)");
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    pool
      .query("insert into bare_event (body) values ($1)", [Buffer.concat(chunks).toString()])
      .then(() => response.writeHead(204).end())
      .catch(() => response.writeHead(503).end());
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => {
  process.stdout.write("receiver ready\n");
});
