import type { Context, Hono } from "hono";
import type { Sandbox } from "../sandbox";
import { BadRequest } from "./body";

const PAGE_SIZE = 1_000;

export function logControls(app: Hono, { requests, deliveries }: Sandbox): void {
  app.get("/requests", (c) => c.json(requests.after(afterOf(c), PAGE_SIZE)));
  app.get("/deliveries", (c) => c.json(deliveries.after(afterOf(c), PAGE_SIZE)));
}

function afterOf(c: Context): number {
  const after = Number(c.req.query("after") ?? 0);
  if (!Number.isInteger(after) || after < 0) throw new BadRequest("after: has to be a sequence number");
  return after;
}
