/** @param {import("estree").Program} program */
const isServerActions = (program) =>
  program.body.some((statement) => "directive" in statement && statement.directive === "use server");

/**
 * Every export of a "use server" file is an endpoint that anybody can call: none may exist outside the wrapper, which
 * finds out who calls and keeps unknown errors from the browser.
 * @type {import("eslint").Rule.RuleModule}
 */
export const everyActionIsWrapped = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: { wrappers: { type: "array", items: { type: "string" } } },
        additionalProperties: false,
      },
    ],
    messages: { bare: "Anybody can call this. Create it with {{wrappers}}." },
  },
  create(context) {
    if (!isServerActions(context.sourceCode.ast)) return {};
    /** @type {string[]} */
    const wrappers = context.options[0]?.wrappers ?? ["action"];
    const report = (/** @type {import("estree").Node} */ node) =>
      context.report({
        node,
        messageId: "bare",
        data: { wrappers: wrappers.map((name) => `${name}()`).join(" or ") },
      });
    const isWrapped = (/** @type {import("estree").VariableDeclarator} */ { init }) =>
      init?.type === "CallExpression" &&
      init.callee.type === "Identifier" &&
      wrappers.includes(init.callee.name);
    return {
      ExportDefaultDeclaration: report,
      ExportAllDeclaration(node) {
        if (!("exportKind" in node && node.exportKind === "type")) report(node);
      },
      ExportNamedDeclaration(node) {
        if ("exportKind" in node && node.exportKind === "type") return;
        if (node.declaration?.type !== "VariableDeclaration") return report(node);
        for (const declarator of node.declaration.declarations)
          if (!isWrapped(declarator)) report(declarator);
      },
    };
  },
};
