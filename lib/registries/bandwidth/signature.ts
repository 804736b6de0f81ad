import { timingSafeEqual } from "node:crypto";

/** Whether a notification has the user name and password that were agreed on. An empty password proves nothing. */
export const isBandwidths = (
  authorization: string | null,
  { user, secret }: { user: string; secret: string },
): boolean => {
  if (secret === "") return false;
  const expected = Buffer.from(`Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`);
  const given = Buffer.from(authorization ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
};
