import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseBandwidthNotification } from "./events";
import { isBandwidths } from "./signature";

const notification = readFileSync(path.join(import.meta.dirname, "fixtures/notification.xml"), "utf8");

describe("a notification", () => {
  it("of an order says which one, and where it stands", () => {
    expect(parseBandwidthNotification(notification)).toMatchObject({
      eventType: "tnoptions",
      orderId: "ac48abbe-2311-4888-ca4a-05eaa336119c",
      description: "COMPLETE: Order is complete.",
      numbers: ["5552345678"],
    });
  });

  it("is the same whatever else is in it, as long as order, status and time are", () => {
    const again = notification
      .replace(/<SubscriptionId>.*<\/SubscriptionId>/, "")
      .replace("<Note/>", "<Note>x</Note>");
    const [one, other] = [notification, again].map(parseBandwidthNotification);
    expect(one?.identity).toBe(other?.identity);
    const later = parseBandwidthNotification(notification.replace("18:18:02", "18:18:03"));
    expect(later?.identity).not.toBe(one?.identity);
  });

  it("of a lost number names it", () => {
    const lost = `<Notification><EventType>MESSAGING_LOST</EventType><TelephoneNumber>+15552345678</TelephoneNumber></Notification>`;
    expect(parseBandwidthNotification(lost)).toMatchObject({
      eventType: "MESSAGING_LOST",
      orderId: null,
      description: "5552345678",
    });
  });

  it.each([
    ["text", "hello"],
    ["JSON", "{}"],
    ["another document", "<a><b>1</b></a>"],
    ["nothing", ""],
  ])("that is %s is none", (_, body) => {
    expect(parseBandwidthNotification(body)).toBeNull();
  });
});

describe("the proof", () => {
  const agreed = { user: "portage", secret: "hush" };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

  it("is user name and password, both exactly", () => {
    expect(isBandwidths(basic("portage:hush"), agreed)).toBe(true);
    for (const given of [null, "", basic("portage:wrong"), basic("other:hush"), "Bearer x"])
      expect(isBandwidths(given, agreed)).toBe(false);
  });

  it("is never an empty password", () => {
    expect(isBandwidths(basic("portage:"), { user: "portage", secret: "" })).toBe(false);
  });
});
