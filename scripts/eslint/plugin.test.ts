import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { everyActionIsWrapped } from "./every-action-is-wrapped.mjs";
import { verbsCheckAndRecord } from "./verbs-check-and-record.mjs";

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

tester.run("a verb that opens a transaction checks permission and records audit", verbsCheckAndRecord, {
  valid: [
    "export const list = (ctx) => db().campaign.findMany();",
    "export const cancel = (ctx) => { authorize(ctx, 'x'); return inTransaction((tx) => recordAudit(tx, {})); };",
    "export const cancel = (ctx) => { authorize(ctx, 'x'); return db().$transaction((tx) => recordAudits(tx, [])); };",
  ],
  invalid: [
    {
      code: "export const cancel = (ctx) => { authorize(ctx, 'x'); return inTransaction(() => 1); };",
      errors: [{ messageId: "unrecorded" }],
    },
    {
      code: "export const cancel = () => inTransaction((tx) => recordAudit(tx, {}));",
      errors: [{ messageId: "unchecked" }],
    },
    {
      code: "export const cancel = () => db().$transaction([]);",
      errors: [{ messageId: "unchecked" }, { messageId: "unrecorded" }],
    },
  ],
});

tester.run("every export of a server actions file is made by the wrapper", everyActionIsWrapped, {
  valid: [
    "export const anything = () => 1;",
    '"use server"; export const cancel = action(schema, verb);',
    '"use server"; const helper = () => 1; export const cancel = action(helper);',
    '"use server"; export type Input = { id: string };',
    {
      code: '"use server"; export const signIn = publicAction(schema, verb);',
      options: [{ wrappers: ["action", "publicAction"] }],
    },
  ],
  invalid: [
    { code: '"use server"; export const cancel = async () => 1;', errors: [{ messageId: "bare" }] },
    { code: '"use server"; export async function cancel() {}', errors: [{ messageId: "bare" }] },
    { code: '"use server"; export default action(verb);', errors: [{ messageId: "bare" }] },
    { code: '"use server"; export * from "./more";', errors: [{ messageId: "bare" }] },
    {
      code: '"use server"; const cancel = action(verb); export { cancel };',
      errors: [{ messageId: "bare" }],
    },
    {
      code: '"use server"; export const a = action(verb), b = wrap(verb);',
      errors: [{ messageId: "bare" }],
    },
  ],
});
