import { createHash } from "node:crypto";
import { z } from "zod";
import type { Account, OwnedNumber } from "../entities";
import { InfobipRefusal, refuseField } from "../errors";
import { accountOf, bodyOf, cut, pageOf, type InfobipApp, type InfobipParts } from "./context";

/** ASSUMPTION: the same as the limit of the migrate call. */
const IMPORT_AT_ONCE = 200;

const number = z.string().regex(/^1\d{10}$/, "must be 11 digits that begin with 1");

const importRequest = z.object({
  numbers: z
    .array(number)
    .min(1, "must not be empty")
    .max(IMPORT_AT_ONCE, `must not hold more than ${String(IMPORT_AT_ONCE)} numbers`),
  country: z.literal("US", "must be US"),
  type: z.literal("VIRTUAL_LONG_NUMBER", "must be VIRTUAL_LONG_NUMBER"),
  capabilities: z.array(z.enum(["SMS", "MMS", "VOICE"])).min(1, "must not be empty"),
  skipOsrUpdate: z.literal(true, "must be true for numbers with your own NNID"),
});

/** One that it does not take refuses the whole request (ASSUMPTION, infobip.md B3). */
export function refuseNumbers({ behaviour }: Account, wanted: readonly string[]): void {
  const refused = wanted.filter((digits) => behaviour.refusedNumbers.includes(digits));
  if (refused.length > 0)
    throw refuseField("numbers", ...refused.map((digits) => `${digits} belongs to another account`));
}

export const ownedNumber = (digits: string): OwnedNumber => ({
  number: digits,
  numberKey: createHash("md5").update(digits).digest("hex").toUpperCase(),
});

const view = ({ number: digits, numberKey }: OwnedNumber): object => ({
  numberKey,
  number: digits,
  country: "US",
  countryName: "United States",
  type: "VIRTUAL_LONG_NUMBER",
  capabilities: ["SMS", "MMS"],
  shared: false,
  network: "Own NNID",
  reservationStatus: null,
  additionalSetupRequired: false,
  applicationId: "default",
  entityId: null,
});

export function numberRoutes(app: InfobipApp, parts: InfobipParts): void {
  app.post("/numbers/2/numbers/import", async (c) => {
    const account = accountOf(parts, c);
    if (!account.behaviour.importEnabled)
      throw new InfobipRefusal(403, {}, "Number import is not enabled for this account");
    const { numbers } = await bodyOf(c, importRequest);
    refuseNumbers(account, numbers);
    const known = new Set(account.numbers.map((owned) => owned.number));
    // ASSUMPTION: a number that is owned already is accepted silently.
    const added = [...new Set(numbers)].filter((digits) => !known.has(digits)).map(ownedNumber);
    parts.store.putAccount({ ...account, numbers: [...account.numbers, ...added] });
    return c.json({
      numbers: numbers.map((digits) => view(ownedNumber(digits))),
      numberCount: numbers.length,
    });
  });

  app.get("/numbers/1/numbers", (c) => {
    const wanted = c.req.query("number");
    const at = pageOf(c, { name: "limit", usual: 50, most: 1_000 });
    const owned = accountOf(parts, c).numbers.filter(
      (each) => wanted === undefined || each.number.includes(wanted),
    );
    return c.json({ numbers: cut(owned, at).map(view), numberCount: owned.length });
  });

  app.get("/numbers/1/numbers/:numberKey", (c) => {
    const found = accountOf(parts, c).numbers.find(({ numberKey }) => numberKey === c.req.param("numberKey"));
    if (!found) throw new InfobipRefusal(404, {}, "Number not found");
    return c.json(view(found));
  });
}
