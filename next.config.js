import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Postgres and image codecs are native or long-lived: they stay outside the bundle.
  serverExternalPackages: ["pg", "pg-boss", "sharp", "pino", "nodemailer", "@neondatabase/serverless"],
  // Entries older than their tags' stamps are stale in every process; see lib/cache/handler.mjs.
  cacheHandler: import.meta.resolve("./lib/cache/handler.mjs").replace("file://", ""),
  cacheMaxMemorySize: 0,
  images: { unoptimized: true, remotePatterns: [] },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default withNextIntl(config);
