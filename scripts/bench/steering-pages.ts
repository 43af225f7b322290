import { Agent, get } from "node:http";
import { join } from "node:path";
import { percentile } from "#scripts/bench/row.ts";
import { type Reader, readers } from "#scripts/bench/steering-fill.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { freePorts } from "#scripts/platform/ports.ts";
import { makeUndo } from "#scripts/platform/undo.ts";
import { startProduct } from "#scripts/product/product.ts";

/** Milliseconds that every page of steering is held to at p95, from the request to the last byte, one reader at a time. */
export const limit = 300;
/** Each page is asked for this often, after a tenth as many that are not counted. */
const times = 200;

/** Milliseconds to the last byte of a page. `limit` where the row is held to it. */
export type PageRow = {
  name: string;
  conns: number;
  p50: number;
  p95: number;
  p99: number;
  bytes: number;
  limit?: number;
};

type Page = { name: string; reader: Reader; pathOf: (n: number) => string };

type Asked = { databaseUrl: string; dataDir: string; chambers: readonly string[]; keys: readonly string[] };

/**
 * The pages as their readers get them: the built product on the given database, in a folder and at ports of its own, asked over HTTP
 * with sessions that have given a second factor.
 */
export async function loadSteeringPages({ databaseUrl, dataDir, chambers, keys }: Asked): Promise<PageRow[]> {
  const undo = makeUndo();
  try {
    const [web = 0, postgres = 0, stripe = 0, smtp = 0, inbox = 0, sms = 0] = await freePorts(6);
    const own = { DATABASE_URL: databaseUrl, DATA_DIR: join(dataDir, "bench-steering"), APP_ENV: "demo" };
    const env: NodeJS.ProcessEnv = { ...process.env, ...own };
    // They name the ports of the product that runs beside the bench.
    for (const name of [
      "PORT",
      "CANONICAL_ORIGIN",
      "STRIPE_API_BASE",
      "STRIPE_SECRET_KEY",
      "SMTP_URL",
      "SMS_URL",
    ])
      delete env[name];
    const ports = { web, postgres, stripe, smtp, inbox, sms };
    const { origin } = await startProduct({ env, ports, scenario: undefined, print: console.log }, undo);
    const cookies = await signIn();
    const rows: PageRow[] = [];
    for (const page of pagesOf(chambers, keys)) {
      for (const conns of [1, 4]) rows.push(await load(origin, page, cookies[page.reader], conns));
    }
    return rows;
  } finally {
    await undo.run();
  }
}

/** Throws an OperatorError that names every page over the line. */
export function requireUnderLimit(rows: readonly PageRow[]): void {
  const over = rows.filter((row) => row.limit !== undefined && row.p95 >= row.limit);
  if (over.length === 0) return;
  const named = over.map(({ name, p95 }) => `${name} (${p95.toFixed(1)} ms)`).join(", ");
  throw new OperatorError(`over ${limit} ms at p95: ${named}`);
}

const pagesOf = (chambers: readonly string[], keys: readonly string[]): Page[] => {
  const key = (n: number) => keys[n % keys.length];
  const measure = (n: number) => (n % 2 === 0 ? "stand" : "share");
  const all = (n: number) => `/fr/federation/steering?indicator=${key(n)}&measure=${measure(n)}`;
  return [
    { name: "all chambers, for the federation", reader: "federation", pathOf: all },
    { name: "all chambers, for the ministry", reader: "ministry", pathOf: all },
    {
      ...{ name: "one chamber, for the federation", reader: "federation" },
      pathOf: (n) => `/fr/federation/steering/${chambers[n % chambers.length]}?indicator=${key(n)}`,
    },
    {
      ...{ name: "own chamber, for its manager, Arabic", reader: "manager" },
      pathOf: (n) => `/ar/office/steering?indicator=${key(n)}`,
    },
  ];
};

/** A cookie for each of the readers, as `npm run login` writes one. */
async function signIn(): Promise<Record<Reader, string>> {
  const { database } = await import("#db/client.ts");
  const { user } = await import("#db/schema/identity.ts");
  const { openSession, sessionCookie } = await import("#features/identity/index.ts");
  const people = await database().select({ id: user.id, email: user.email }).from(user);
  const cookies: Partial<Record<Reader, string>> = {};
  for (const [reader, email] of Object.entries(readers) as [Reader, string][]) {
    const person = people.find((one) => one.email === email);
    if (!person) throw new Error(`the bench has no ${reader}`);
    const at = new Date();
    cookies[reader] = `${sessionCookie()}=${(await openSession(database(), person.id, at, at)).token}`;
  }
  return cookies as Record<Reader, string>;
}

async function load(origin: string, page: Page, cookie: string, conns: number): Promise<PageRow> {
  const agent = new Agent({ keepAlive: true, maxSockets: conns });
  const took: number[] = [];
  let bytes = 0;
  let next = -times / 10;
  const reader = async () => {
    while (next < times) {
      const n = next++;
      const answer = await ask(agent, `${origin}${page.pathOf(Math.abs(n))}`, cookie);
      bytes = Math.max(bytes, answer.bytes);
      if (n >= 0) took.push(answer.ms);
    }
  };
  await Promise.all(Array.from({ length: conns }, reader));
  agent.destroy();
  const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map((share) => percentile(took, share));
  return { name: page.name, conns, p50, p95, p99, bytes, ...(conns === 1 ? { limit } : {}) };
}

/** Asks as a browser does. Throws on anything but the page itself, with its table in it: a fast refusal proves nothing. */
function ask(agent: Agent, url: string, cookie: string): Promise<{ ms: number; bytes: number }> {
  return new Promise((done, fail) => {
    const began = performance.now();
    const request = get(url, { agent, headers: { cookie, accept: "text/html" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        const ms = performance.now() - began;
        const html = Buffer.concat(parts);
        if (answer.statusCode === 200 && html.includes("<table")) done({ ms, bytes: html.byteLength });
        else fail(new Error(`${url} answers ${answer.statusCode} without its table`));
      });
    });
    request.on("error", fail);
  });
}
