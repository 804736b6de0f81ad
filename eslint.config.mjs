import js from "@eslint/js";
import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";
import portage from "./scripts/eslint/plugin.mjs";

const nodeGlobals = Object.fromEntries(
  [
    "AbortController",
    "AbortSignal",
    "Buffer",
    "URL",
    "clearTimeout",
    "console",
    "fetch",
    "performance",
    "process",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);

const tests = ["**/*.test.{ts,tsx}", "scripts/testing/**", "e2e/**"];
const onlyHttpFetches = {
  name: "fetch",
  message: "Only lib/http calls out, so that every call is limited and judged.",
};
const onlyAuthKnowsNextAuth = {
  group: ["next-auth", "next-auth/*"],
  message: "Only lib/auth knows next-auth, so that its replacement changes one folder.",
};

export default tseslint.config(
  {
    ignores: [
      ".next/",
      ".data/",
      "coverage/",
      "lib/db/generated/",
      "next-env.d.ts",
      "playwright-report/",
      "test-results/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  { files: ["{app,components}/**/*.{ts,tsx}"], extends: [...next] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // The following are the strict set where it only costs words.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // A server action must be async, whether or not it waits for anything.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: nodeGlobals },
  },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
      "max-lines": ["error", { max: 300 }],
    },
  },
  { files: ["components/ui/**", ...tests], rules: { "max-lines": "off" } },

  // Each in its one place.
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: ["lib/env.ts", "lib/env/**", ...tests],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only lib/env reads the environment." },
      ],
    },
  },
  {
    files: ["lib/**/*.{ts,tsx}"],
    ignores: ["lib/http/**", "lib/domain/**", ...tests],
    rules: { "no-restricted-globals": ["error", onlyHttpFetches] },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    ignores: ["lib/auth/**", "app/api/auth/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyAuthKnowsNextAuth] }] },
  },

  // The core decides; it does not look at clocks, dice or the world, and it does not wait.
  {
    files: ["lib/domain/**/*.ts"],
    ignores: tests,
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "fetch",
          "process",
          "setTimeout",
          "setInterval",
          "crypto",
          "performance",
          "window",
          "document",
        ].map((name) => ({
          name,
          message: "The domain is pure: take what you need as an argument.",
        })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Take now as an argument." },
        { object: "Math", property: "random", message: "The domain is deterministic." },
        { object: "process", property: "env", message: "Only lib/env reads the environment." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "AwaitExpression", message: "The domain is synchronous." },
        { selector: "FunctionDeclaration[async=true]", message: "The domain is synchronous." },
        { selector: "ArrowFunctionExpression[async=true]", message: "The domain is synchronous." },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Take now as an argument.",
        },
      ],
    },
  },

  {
    files: ["lib/services/**/*.ts"],
    ignores: tests,
    plugins: { portage },
    rules: { "portage/verbs-check-and-record": "error" },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    plugins: { portage },
    rules: { "portage/every-action-is-wrapped": ["error", { wrappers: ["action", "publicAction"] }] },
  },

  {
    files: tests,
    rules: {
      // Matchers such as expect.any() are `any` by nature, and a test may insist.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      // A Playwright fixture names what it needs in a pattern, even when that is nothing.
      "no-empty-pattern": "off",
    },
  },
);
