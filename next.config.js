import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // Pages are served from a copy of the build that belongs to one database; see scripts/product/site-copy.ts.
  distDir: process.env.SANAD_DIST_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // `npm run verify` checks the types of the whole tree, tests and scripts included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Postgres and image codecs are native or long-lived: they stay outside the bundle.
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "sharp",
    "pino",
    "nodemailer",
    "@neondatabase/serverless",
    "zxing-wasm",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  // Entries older than their tags' stamps are stale in every process; see lib/cache/handler.mjs.
  cacheHandler: import.meta.resolve("./lib/cache/handler.mjs").replace("file://", ""),
  cacheMaxMemorySize: 0,
  // Public pages hold for five minutes (`revalidate`) and not a year longer: no cache in front, and not Next's own, may give an
  // older one while it asks for the new.
  expireTime: 300,
  // Titles and descriptions stand in the first bytes of every page, not in a later chunk that needs a script.
  htmlLimitedBots: /.*/,
  // The code on a printed card or label is all capitals, which a QR code packs into fewer modules; sources match without regard to case.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/c/:path*", destination: "/c/:path*" },
      { source: "/p/:path*", destination: "/p/:path*" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  // The list of pieces was narrowed and turned at its own address before there was a search.
  redirects: async () =>
    ["craft", "page"].map((key) => ({
      source: "/:locale(ar|fr|en)/pieces",
      has: [{ type: "query", key }],
      destination: "/:locale/search",
      permanent: true,
    })),
  images: { unoptimized: true, remotePatterns: [] },
  // A recording's address carries the hash of its bytes.
  headers: async () => [
    {
      // The wizard's worker may look after the wizard's addresses, which lie outside of its own folder.
      source: "/sell/worker.js",
      headers: [
        { key: "service-worker-allowed", value: "/" },
        { key: "cache-control", value: "no-cache" },
        { key: "x-content-type-options", value: "nosniff" },
      ],
    },
    {
      source: "/audio/:path*",
      headers: [
        { key: "cache-control", value: "public, max-age=31536000, immutable" },
        { key: "x-content-type-options", value: "nosniff" },
      ],
    },
  ],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default withNextIntl(config);
