import { spawn } from "node:child_process";
import http from "node:http";
import { db } from "@/lib/db";
import type { Account } from "@/lib/db/generated/client";
import { freePort } from "@/scripts/lib/database.mjs";
import { companyOf } from "@/scripts/testing/company";
import { eventSignature } from "@/scripts/testing/event-signature";
import type { BenchWorld } from "../world";

/** The registry as a sender: an account's events, signed with its secret, over a number of kept connections. */
export type Sender = {
  /** Where Portage takes them in; the signature holds for this address. */
  url: string;
  /** Sends the event of a campaign there, or to another receiver. Answers the HTTP status; throws when there is none. */
  send: (campaignId: string, url?: string) => Promise<number>;
};

const bodyOf = (campaignId: string) => ({
  campaignId,
  cnpId: "SNRTHW1",
  cnpMigration: true,
  description: "DCLRW accepted the sharing request",
  eventType: "CAMPAIGN_SHARE_ACCEPT",
});

export const senderFor = async (
  { sandbox, url: website }: BenchWorld,
  account: Account,
  connections: number,
): Promise<Sender> => {
  const { secret } = await companyOf(sandbox, account.companyId);
  const registered = `${website}/api/webhooks/tcr/${account.id}`;
  await db().account.update({ where: { id: account.id }, data: { webhookUrl: registered } });
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });

  const send = (campaignId: string, url = registered): Promise<number> =>
    new Promise((resolve, reject) => {
      const body = bodyOf(campaignId);
      const headers = {
        "content-type": "application/json; utf-8",
        "x-registry-signature": eventSignature(secret, registered, body),
      };
      const request = http.request(url, { method: "POST", agent, headers }, (answer) => {
        answer.resume();
        answer.on("error", reject);
        answer.on("end", () => {
          resolve(answer.statusCode ?? 0);
        });
      });
      request.on("error", reject);
      request.end(JSON.stringify(body));
    });
  return { url: registered, send };
};

/** Milliseconds until the answer; anything but 204 ends the measurement. */
export const timed = async (sender: Sender, campaignId: string, url = sender.url): Promise<number> => {
  const from = performance.now();
  const status = await sender.send(campaignId, url);
  if (status !== 204) throw new Error(`${url} answered ${String(status)}`);
  return performance.now() - from;
};

/** Works through the numbers below `count`, so many at a time. */
export const inLanes = async (
  count: number,
  lanes: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** A receiver to compare with, as a process of its own. Answers where it listens, and how to end it. */
export const startReceiver = async (
  manner: "careful" | "hasty",
): Promise<{ url: string; end: () => void }> => {
  const port = String(await freePort());
  const child = spawn(process.execPath, ["--import", "tsx", "bench/parts/receiver.ts", port, manner], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve) => {
    child.stdout.once("data", () => {
      resolve();
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    end: () => {
      child.kill();
    },
  };
};
