const tests = "[.]test[.]tsx?$|^scripts/testing/";
const values = { dependencyTypesNot: ["type-only"] };

/** Each rule says which arrow it keeps and why; lib/README.md draws them. */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "decisions stay testable without IO",
      from: { path: "^lib/domain/", pathNot: tests },
      to: { pathNot: "^lib/domain/" },
    },
    {
      name: "pages-stay-thin",
      severity: "error",
      comment: "a route composes components, actions and reads; there is nothing in it to test alone",
      from: { path: "^app/", pathNot: tests },
      to: {
        path: "^lib/",
        pathNot: "^lib/(actions|auth|domain|services|webhooks)/|^lib/(csv|env|log|metrics)([.]ts$|/)",
        ...values,
      },
    },
    {
      name: "components-hold-no-rules",
      severity: "error",
      comment: "a component receives data and actions, and asks the same predicates as the server",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^(lib|app)/", pathNot: "^lib/(actions|domain)/", ...values },
    },
    {
      name: "features-do-not-meet",
      severity: "error",
      comment: "only routes put features together, so that each can be changed or removed alone",
      from: { path: "^components/([^/]+)/", pathNot: tests },
      to: { path: "^components/[^/]+/", pathNot: "^components/(ui|data-table|list|dialogs|chain|$1)/" },
    },
    {
      name: "shared-parts-know-no-feature",
      severity: "error",
      comment: "what everything uses must not depend on what uses it",
      from: { path: "^components/(ui|data-table)/", pathNot: tests },
      to: { path: "^components/", pathNot: "^components/(ui|data-table)/" },
    },
    {
      name: "services-never-call-out",
      severity: "error",
      comment: "a remote write is always an operation, so that none is lost or doubled",
      from: { path: "^lib/services/", pathNot: tests },
      to: { path: "^lib/(registries|mirror|webhooks|worker|actions|http)/", ...values },
    },
    {
      name: "services-only-enqueue",
      severity: "error",
      comment: "a verb asks for an operation; the worker executes it",
      from: { path: "^lib/services/", pathNot: tests },
      to: { path: "^lib/operations/executors/" },
    },
    {
      name: "the-server-core-knows-no-framework",
      severity: "error",
      comment: "the worker runs the same code without Next and React",
      from: {
        path: "^lib/(db|domain|http|mirror|operations|registries|services|webhooks|worker)/",
        pathNot: tests,
      },
      to: { path: "^(node_modules/)?(next|react|react-dom|next-auth)(/|$)|^(app|components)/" },
    },
    {
      name: "registries-meet-services-in-two-places",
      severity: "error",
      comment:
        "only the executors and the mirror hold a client; elsewhere a registry's errors and events may be read",
      from: {
        path: "^(app|components|lib)/",
        pathNot: `^lib/(registries|mirror|operations/executors)/|${tests}`,
      },
      to: { path: "^lib/registries/", pathNot: "/(errors|events|explain|signature)[.]ts$", ...values },
    },
    {
      name: "verbs-reach-no-registry",
      severity: "error",
      comment: "what a verb imports to enqueue an operation must not bring a vendor along",
      from: { path: "^(app|components|lib/(actions|auth|db|services))/", pathNot: tests },
      to: { path: "^lib/registries/", ...values },
    },
    {
      name: "registries-are-islands",
      severity: "error",
      comment: "removing a vendor touches one folder",
      from: { path: "^lib/registries/([^/]+)/" },
      to: { path: "^lib/registries/[^/]+/", pathNot: "^lib/registries/$1/" },
    },
    {
      name: "registries-know-no-application",
      severity: "error",
      comment: "a client is built from an address, credentials, fetch and a clock",
      from: { path: "^lib/registries/", pathNot: tests },
      to: {
        path: "^(app|components|sandbox|lib)/",
        pathNot: "^lib/(registries|http|domain)/|^lib/(clock|log)([.]ts$|/)",
      },
    },
    {
      name: "only-db-knows-prisma",
      severity: "error",
      comment: "one place constructs the client, so that no query forgets its settings",
      from: { path: "^(app|components|lib|scripts)/", pathNot: "^lib/db/|^scripts/lib/schema-engine[.]ts$" },
      to: { path: "^lib/db/generated/|^(node_modules/)?@prisma/(client|adapter-pg)(/|$)", ...values },
    },
    {
      name: "only-auth-knows-next-auth",
      severity: "error",
      comment: "its replacement changes one folder",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/auth/|^app/api/auth/" },
      to: { path: "^(node_modules/)?next-auth(/|$)" },
    },
    {
      name: "nothing-imports-an-entry",
      severity: "error",
      comment: "the worker starts things; nothing depends on it",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/worker/" },
      to: { path: "^lib/worker/" },
    },
    {
      name: "the-sandbox-is-the-outside-world",
      severity: "error",
      comment: "it shares no code, so that one misunderstanding cannot hide on both sides",
      from: { path: "^sandbox/" },
      to: { path: "^(app|components|lib|prisma)/" },
    },
    {
      name: "the-application-does-not-know-the-sandbox",
      severity: "error",
      comment: "to the application it is a registry like any other",
      from: { path: "^(app|components|lib)/" },
      to: { path: "^sandbox/" },
    },
    {
      name: "production-never-imports-tests",
      severity: "error",
      comment: "test helpers are not built to be shipped",
      from: { pathNot: `${tests}|^e2e/|^bench/|^(vitest|playwright)[.]config[.]ts$` },
      to: { path: `${tests}|^e2e/|^bench/` },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "an import that leads nowhere fails at run time",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "a cycle is one module in two files",
      from: { pathNot: "/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    // Never set includeOnly: it hides the packages that the purity rule looks for.
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "^[.]next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
