import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice: argon2id, 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

let decoy: Promise<string> | undefined;

/** Checks against a decoy when there is no such user, so that the answer takes as long either way. */
export const checkPassword = async (stored: string | null, password: string): Promise<boolean> => {
  if (stored === null) {
    decoy ??= hashPassword("nobody has this password");
    await verify(await decoy, password);
    return false;
  }
  return verify(stored, password);
};
