import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/** AES-256-GCM for registry credentials at rest: Base64 of nonce (12 bytes), tag (16), ciphertext. */
const key = (): Buffer => Buffer.from(env().PORTAGE_KEY, "base64");

export const seal = (text: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
};

/** Throws when the text was sealed with another key or altered. */
export const unseal = (sealed: string): string => {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
};

/** How long events signed with a former secret count: the registry sends one again for about 25 hours (tcr.md 14.6). */
export const formerSecretMs = 26 * 3_600_000;
