import autocannon from "autocannon";
import { type Measured, percentile } from "#scripts/bench/row.ts";

export interface Target {
  readonly name: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
}

/** Loads one address for some seconds. Throws when it does not answer 200 throughout: a fast error proves nothing. */
export async function load(
  origin: string,
  target: Target,
  conns: number,
  seconds: number,
): Promise<Measured> {
  const headers = target.headers ?? {};
  const url = `${origin}${target.path}`;
  // The first answer may be made on demand; it is not measured.
  const first = await fetch(url, { headers, redirect: "manual" });
  const bytes = (await first.arrayBuffer()).byteLength;
  if (first.status !== 200) throw new Error(`${target.path} answers ${first.status}`);
  const times: number[] = [];
  const run = autocannon({ url, connections: conns, duration: seconds, headers });
  run.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  const result = await run;
  if (result.non2xx + result.errors > 0) {
    throw new Error(
      `${target.path}: ${result.non2xx + result.errors} of ${result.requests.total} answers failed`,
    );
  }
  const within = (share: number) => Math.round(percentile(times, share) * 10) / 10;
  // Not the average of whole seconds: a slow answer of a short run would count for nothing.
  const rps = Math.round((result.requests.total / result.duration) * 10) / 10;
  return { name: target.name, conns, rps, p50: within(0.5), p95: within(0.95), p99: within(0.99), bytes };
}

async function text(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

function first(html: string, pattern: RegExp, what: string): string {
  const found = pattern.exec(html)?.[1];
  if (!found) throw new Error(`the list of pieces shows no ${what}; seed the demonstration first`);
  return found.replaceAll("&amp;", "&");
}

export type HttpPart = "http" | "search" | "office" | "trust";

/** A list, a piece and the home page: what the browser is sent to measure. */
export async function mainPages(origin: string): Promise<{ name: string; url: string }[]> {
  const pages = await targets(origin, "http", async () => "");
  return pages
    .filter(({ name }) => mainNames.has(name))
    .map(({ name, path }) => ({ name, url: origin + path }));
}

/** The page behind a label, which stands beside a server of Node's own that sends the same bytes. */
export const verifyPageName = "verify page";

const phone = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-language": "fr",
  "user-agent": "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
};

/** The page behind a label in each language, for the browser that weighs pages. */
export async function labelPages(origin: string): Promise<{ name: string; url: string }[]> {
  const found = (await targets(origin, "trust", async () => "")).find(({ name }) => name === verifyPageName);
  return ["ar", "fr", "en"].map((lang) => ({
    name: `${verifyPageName}, ${lang}`,
    url: `${origin}${found?.path}?lang=${lang}`,
  }));
}

const mainNames = new Set(["home, French", "list of pieces", "piece"]);

/** What each part loads, with addresses found in the pages themselves. `cookie` is an officer's session. */
export async function targets(
  origin: string,
  part: HttpPart,
  cookie: () => Promise<string>,
): Promise<Target[]> {
  const list = await text(`${origin}/fr/pieces`);
  const piece = first(list, /href="(\/fr\/pieces\/[^"?#]+)"/, "piece");
  if (part === "http") {
    return [
      { name: "home, French", path: "/fr" },
      { name: "home, Arabic", path: "/ar" },
      { name: "list of pieces", path: "/fr/pieces" },
      { name: "piece", path: piece },
      { name: "list of artisans", path: "/fr/artisans" },
      { name: "health", path: "/api/health" },
    ];
  }
  if (part === "search") {
    const craft = first(list, /name="craft"[^>]*value="([a-z0-9-]+)"/, "craft to choose");
    return [
      { name: "list of pieces", path: "/fr/pieces" },
      { name: "list, second page", path: "/fr/search?page=2" },
      { name: "search", path: "/fr/search?q=zellige" },
      { name: "search, misspelled", path: "/fr/search?q=taips" },
      { name: "search, one craft", path: `/fr/search?craft=${craft}` },
    ];
  }
  if (part === "office") {
    const headers = { cookie: await cookie() };
    return [
      { name: "sign-in page", path: "/fr/sign-in" },
      { name: "office, as an officer", path: "/fr/office", headers },
      { name: "account, as an officer", path: "/fr/account", headers },
    ];
  }
  const serial = first(await text(`${origin}${piece}`), /\/p\/([A-Z0-9-]+)/, "serial");
  return [
    // As a phone asks for it: a program's views are not counted as scans, a phone's are.
    { name: verifyPageName, path: `/p/${serial}`, headers: phone },
    { name: "credential", path: `/p/${serial}/credential.json` },
    { name: "log checkpoint", path: "/log/checkpoint" },
    { name: "DID document", path: "/.well-known/did.json" },
  ];
}
