import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "./exchange";

const MAX_BODY_BYTES = 1_000_000;
const KEEP_ALIVE_MS = 60_000;

/** A plain server instead of an adapter, because faults have to reach the socket itself. */
export function createNodeServer(handle: (request: Request) => Promise<Exchange>): Server {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, handle).catch((error: unknown) => {
      console.error(error);
      outgoing.destroy();
    });
  });
  // A caller that comes back after a while must not find its connection closed while it writes: that is what faults are for.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handle: (request: Request) => Promise<Exchange>,
): Promise<void> {
  const body = await readBody(incoming);
  const exchange = await handle(requestOf(incoming, body));
  if (exchange.kind === "cut") {
    incoming.socket.destroy();
    return;
  }
  const { response } = exchange;
  const content = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(content);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error("Request body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function requestOf(incoming: IncomingMessage, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const method = incoming.method ?? "GET";
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
  return new Request(url, {
    method,
    headers,
    ...(method !== "GET" && method !== "HEAD" && body.length > 0 && { body: new Uint8Array(body) }),
  });
}

export async function listen(
  server: Server,
  port: number,
  host: string,
): Promise<{ port: number; url: string }> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, url: `http://${host}:${String(address.port)}` };
}

export async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
