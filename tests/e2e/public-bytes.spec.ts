import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { isDocument, isSharedPage } from "#lib/http/zones.ts";
import { locales } from "#lib/i18n/locales.ts";
import { lookUp, harnessOrigin as origin } from "#tests/e2e/steps/database.ts";

// By plain requests: what is compared are bytes, which a browser would hide.

/** At most so many pages of one kind in a language (pieces, artisans): they are all made by the same code. */
const ofOneKind = 5;

type Answer = { status: number; headers: Record<string, string>; html: string };

async function get(path: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, { headers, redirect: "manual" });
  const all = Object.fromEntries(response.headers);
  return { status: response.status, headers: all, html: await response.text() };
}

/** A visitor who says nothing of themselves but a language, and an officer with a basket, a currency and a destination. */
async function twoPeople(): Promise<Record<string, string>[]> {
  const node = ["--conditions=react-server", "--disable-warning=ExperimentalWarning", "scripts/login.ts"];
  const { stdout } = await promisify(execFile)(process.execPath, [...node, "officer.fes@example.test"]);
  const session = stdout.trim().replace(/^Cookie: /, "");
  return [
    { "accept-language": "ar-MA,ar;q=0.9" },
    {
      "accept-language": "en-US",
      cookie: `${session}; cart_count=3; currency=EUR; destination=US; sanad_visitor=0123456789012345678901`,
      "user-agent": "Mozilla/5.0 (Linux; Android 12) Chrome/120",
    },
  ];
}

const ownOfAnswer = new Set(["date", "x-request-id", "server-timing", "keep-alive", "connection"]);
// The seconds that a page still holds run on between two answers.
const shared = ({ status, headers, html }: Answer) => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ownOfAnswer.has(name))
      .map(([name, value]) => [name, name === "cache-control" ? value.replace(/\d+/, "n") : value]),
  ),
  html,
});

/** Addresses of shared pages that a page links to, without questions and fragments. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/href="(\/(?:ar|fr|en)(?:\/[^"#?]*)?)"/g)]
    .map(([, path = ""]) => path.replaceAll("&amp;", "&"))
    .filter(isSharedPage);
}

test("every public page is the same bytes for a guest and for an officer with a basket, and sets no cookie", async () => {
  const [guest = {}, officer = {}] = await twoPeople();
  const waiting: string[] = [
    ...locales.map((locale) => `/${locale}`),
    "/fr/nothing-here",
    "/ar/pieces/nothing-here",
  ];
  const seen = new Set(waiting);
  const kinds = new Map<string, number>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const [one, two] = [await get(path, guest), await get(path, officer)];
    expect(one.headers["set-cookie"], path).toBeUndefined();
    expect(shared(two), path).toEqual(shared(one));
    for (const link of linksOf(one.html)) {
      const [, locale, segment, below] = link.split("/");
      const kind = `${locale}/${segment}${below ? "/" : ""}`;
      if (seen.has(link) || (kinds.get(kind) ?? 0) >= ofOneKind) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      seen.add(link);
      waiting.push(link);
    }
  }
  expect(seen.size).toBeGreaterThan(50);
});

test("sixty-four visitors right after a change cause one render", async () => {
  // An address in Arabic letters is one on the wire and another in Next's cache.
  const ofPiece = linksOf((await get("/ar/pieces", {})).html).find((path) => /\p{Script=Arabic}/u.test(path));
  expect(ofPiece).toBeDefined();
  const pages = [
    { path: "/fr", tag: "home" },
    { path: "/ar", tag: "home" },
    { path: ofPiece ?? "", tag: "prices" },
  ];
  for (const { path, tag } of pages) {
    await get(path, {});
    // What a command does in its own transaction.
    await lookUp(
      `with stamp as (insert into cache_tag (tag, stamped_at) values ('${tag}', clock_timestamp())
         on conflict (tag) do update set stamped_at = excluded.stamped_at returning tag)
       select pg_notify('cache_tag', tag) from stamp`,
    );
    const answers = await Promise.all(Array.from({ length: 64 }, () => get(path, {})));
    const timings = answers.flatMap(({ headers }) => headers["server-timing"] ?? []);
    expect(timings, path).toHaveLength(1);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
    for (let n = 0; n < 5; n++) expect((await get(path, {})).headers["server-timing"]).toBeUndefined();
  }
});

test("home, list and piece bring no script of the framework, and lose no component by it", async () => {
  const list = await get("/fr/pieces", {});
  const piece = linksOf(list.html).find((path) => path.startsWith("/fr/pieces/")) ?? "";
  for (const path of ["/fr", "/ar", "/fr/pieces", piece]) {
    expect(isDocument(path)).toBe(true);
    const { html, headers } = await get(path, {});
    expect(html).not.toMatch(/_next\/static\/[^"]*\.js|__next_f/);
    const inline = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)];
    expect(inline.reduce((bytes, [, code = ""]) => bytes + Buffer.byteLength(code), 0)).toBeLessThan(12_000);
    // Each of them is allowed by name: the policy lets no other script of the page run.
    for (const [, code = ""] of inline) {
      const hash = createHash("sha256").update(code).digest("base64");
      expect(headers["content-security-policy"]).toContain(`'sha256-${hash}'`);
    }
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect([...(await clientComponents(path))].filter((name) => !whole.has(name))).toEqual([]);
  }
});

/** Client components that are whole as the server writes them, and Next's own. Ours have names: defaults are Next's. */
const whole = new Set(
  ["NavLink", "LanguageLinks", "default", "", "IconMark", "ClientPageRoot", "ClientSegmentRoot"].concat([
    "OutletBoundary",
    "ViewportBoundary",
    "MetadataBoundary",
    "AsyncMetadataOutlet",
    "RootLayoutBoundary",
  ]),
);

/** Names of the client components that the router would load for a page. */
async function clientComponents(path: string): Promise<Set<string>> {
  const flight = await get(path, { rsc: "1" });
  const rows = flight.html.matchAll(/^[0-9a-f]+:I\[.*?,"([^"]*)"(?:,\d+)?\]$/gm);
  return new Set([...rows].map(([, name = ""]) => name));
}
