const transactions = new Set(["$transaction", "inTransaction"]);
const checks = new Set(["authorize"]);
const records = new Set(["recordAudit", "recordAudits"]);

/** The name by which something is called: `f()` and `a.b.f()` are both "f".
 * @param {import("estree").CallExpression["callee"]} callee */
const nameOf = (callee) => {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression" && callee.property.type === "Identifier")
    return callee.property.name;
  return "";
};

/**
 * A file that opens a transaction changes something: it must ask whether it may, and leave a trace in the audit.
 * @type {import("eslint").Rule.RuleModule}
 */
export const verbsCheckAndRecord = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      unchecked: "This verb opens a transaction but never calls authorize().",
      unrecorded: "This verb opens a transaction but never calls recordAudit().",
    },
  },
  create(context) {
    const called = new Set();
    /** @type {import("estree").Node | undefined} */
    let transaction;
    return {
      CallExpression(node) {
        const name = nameOf(node.callee);
        called.add(name);
        if (transactions.has(name)) transaction ??= node;
      },
      "Program:exit"() {
        if (transaction === undefined) return;
        const calls = (/** @type {Set<string>} */ names) => [...names].some((name) => called.has(name));
        if (!calls(checks)) context.report({ node: transaction, messageId: "unchecked" });
        if (!calls(records)) context.report({ node: transaction, messageId: "unrecorded" });
      },
    };
  },
};
