import { absolute } from "#lib/seo/addresses.ts";

export const dynamic = "force-dynamic";

// What belongs to one visitor has nothing for a search engine; the pages refuse on their own, this only spares the visit.
const personal = [
  "/*/cart",
  "/*/checkout",
  "/*/orders",
  "/*/account",
  "/*/sign-in",
  "/*/studio",
  "/*/office",
  "/api/",
];

export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...personal.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${absolute("/sitemap.xml")}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
