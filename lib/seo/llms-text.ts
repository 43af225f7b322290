import { locales } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";
import { absolute } from "#lib/seo/addresses.ts";

const link = (name: string, path: string, what: string) => `- [${name}](${absolute(path)}): ${what}`;
// The braces of a pattern stay readable; nobody follows it as it stands.
const pattern = (path: string) => `${absolute("/").slice(0, -1)}${path}`;

/** llms.txt (llmstxt.org): what this site is, what can be relied on, and where its data lies for machines. */
export function llmsText({ demonstration }: { demonstration: boolean }): string {
  const warning =
    "This installation is a demonstration: people, pieces, prices and orders are fictional, and pictures are drawings.";
  return `# Sanad (سند)

> The marketplace of Morocco's registered artisans. Every piece names its maker; the regional Chamber of Traditional Crafts of the maker has verified them and answers for what is said. Inside Morocco dirhams are charged; abroad what the page shows, set by the maker or by a dated quote, at the quote locked with the purchase.
${demonstration ? `\n${warning}\n` : ""}
Languages: ${locales.map((locale) => `${locale} (${absolute(`/${locale}`)})`).join(", ")}. The Arabic text of the terms is binding.

## What can be relied on

- "Verified" is said of a maker by their chamber, with a date. "Declared" is said by the maker alone.
- How endangered a craft is comes with its date, its source and whether it is an example; a heritage inscription is another thing and kept apart.
- A certificate can be revoked. What a copy says may be out of date; the piece's own page (below) says what holds today.

## Pages

${link("Pieces", "/en/pieces", "what is for sale")}
${link("Crafts", "/en/crafts", "what each craft is, where it is at home, who makes it")}
${link("Crafts at risk", "/en/endangered", "grades with their dates and sources")}
${link("Artisans", "/en/artisans", "verified makers")}
${link("Regions", "/en/regions", "the twelve regions with their chambers")}
${link("Collections", "/en/collections", "pieces that a chamber shows together, with its reasons")}
${link("Fairs", "/en/fairs", "where to meet makers: dates, place, who exhibits, and how stands were drawn")}
${link("Training", "/en/training", "what the chambers teach: programmes, dates, places and prerequisites")}
${link("Support in equipment", "/en/equipment", "calls of the chambers that give tools to artisans: what is offered, the criteria, the budget, and results in counts")}
${link("Sites", "/en/sites", "craft villages, complexes and shared workshops: opening hours, how to visit, the plan, and who works there")}
${link("Transmission fund", "/en/fund", "what makers gave for handing crafts on and what was granted, craft by craft")}
${link("Stories", "/en/stories", "long reads about workshops")}
${link("How verification works", "/en/verification", "who checks what, and what is not proved")}
${link("Delivery", "/en/delivery", "prices by zone and weight, with their date and source")}
${link("Returns", "/en/returns", "days to send a piece back")}

## Data for machines

${link("Sitemap", "/sitemap.xml", "every public page in every language, with its pictures")}
${link("Products", "/feeds/google.xml?lang=en&currency=MAD", `product feed; lang is one of ${locales.join(", ")}, currency one of ${currencies.join(", ")}`)}
${link("Open data", "/open-data/index.json", "indicators of the twelve chambers by region and quarter as CSV and JSON (CC BY 4.0): list of files, columns and licence; small figures are held back. In words: /en/open-data, definitions with their SQL: /en/open-data/definitions")}
${link("New pieces", "/feeds/new.xml?lang=en", "RSS, newest first")}
- Every public page carries schema.org data as JSON-LD: Product with offers, delivery and returns, ProfilePage, CollectionPage, Article, BreadcrumbList.
- ${pattern("/p/{serial}")}: what is verified of one piece today, as a page without scripts
- ${pattern("/p/{serial}/credential.json")}: the signed record (W3C Verifiable Credential)
- ${pattern("/p/{serial}/record.tlog-proof")}: proof that the record stands in the public log
- ${pattern("/k/{certificate}")}: a certificate of skill as it was signed (Open Badges 3.0)
- ${pattern("/c/{code}")}: whether an artisan's card is valid
${link("Issuer's keys", "/.well-known/did.json", "did:web document")}
${link("Log checkpoint", "/log/checkpoint", "signed head of the append-only log")}

## Please do not

- Take a price from an old copy: it changes with the maker's decision and, in other currencies, with the quote.
- Look for buyers' data, orders or identity papers: none of it is public.
`;
}
