import { privatePaths } from "#lib/http/zones.ts";
import { locales } from "#lib/i18n/locales.ts";
import { absolute } from "#lib/seo/addresses.ts";

/**
 * robots.txt (RFC 9309). What belongs to one visitor has nothing for a search engine; the pages refuse on their own, this only
 * spares the visit. A search is not for an index and its page says so; combinations of filters are so many that
 * they need not even be visited.
 */
export function robotsText(): string {
  const personal = locales.flatMap((locale) => privatePaths().map((path) => `/${locale}${path}`));
  const lines = [
    "User-agent: *",
    "Disallow: /api/",
    "Disallow: /files/",
    ...personal.map((path) => `Disallow: ${path}`),
    "Disallow: /*/search?*&",
    "",
    `Sitemap: ${absolute("/sitemap.xml")}`,
  ];
  return `${lines.join("\n")}\n`;
}
