import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePorts } from "#scripts/platform/ports.ts";
import { makeUndo } from "#scripts/platform/undo.ts";
import { type Product, startProduct } from "#scripts/product/product.ts";
import { type Bought, pressPay, toCheckout } from "#tests/soak/http/buy.ts";

const undo = makeUndo();
let product: Product;
let owner: pg.Client;

/** The product as it is deployed, with data of its own: web and worker processes, the Stripe stand-in, Postgres. */
beforeAll(async () => {
  const dataDir = join(".data", "soak-http");
  rmSync(dataDir, { recursive: true, force: true });
  const [web = 0, postgres = 0, stripe = 0, smtp = 0, inbox = 0, sms = 0] = await freePorts(6);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIR: dataDir, APP_ENV: "demo", ART_CACHE_DIR: join(".data", "art-cache") };
  const ports = { web, postgres, stripe, smtp, inbox, sms };
  product = await startProduct(
    {
      env: env as unknown as NodeJS.ProcessEnv,
      ports,
      scenario: "demo",
      print: () => undefined,
      fsync: false,
    },
    undo,
  );
  owner = new pg.Client({ connectionString: product.env.DATABASE_URL });
  await owner.connect();
}, 600_000);

afterAll(async () => {
  await owner?.end();
  await undo.run();
}, 60_000);

async function somePiece(): Promise<{ path: string; sku: string }> {
  const { rows } = await owner.query<{ slug: string; sku: string }>(
    `select s.slug, v.sku from slug s join piece p on p.id = s.target_id join variant v on v.piece_id = p.id
       join artisan a on a.id = p.artisan_id
     where s.kind = 'piece' and s.locale = 'fr' and s.is_current and p.state = 'published' and p.availability = 'stock'
       and a.state = 'registered' and v.restriction = 'none'
       and (select count(*) from variant o where o.piece_id = p.id) = 1 order by p.id limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("the demonstration has no piece in stock");
  return { path: `/fr/pieces/${row.slug}`, sku: row.sku };
}

/**
 * Fifty buyers press "pay" at the same moment for ten units. Answers how many got them, and how long it took from the moment the
 * first of the fifty requests was sent until the last was answered whole, this process's own share of the machine included.
 */
async function round(origins: readonly string[], piece: { path: string; sku: string }) {
  await owner.query("update stock set on_hand = held + 10 where sku = $1", [piece.sku]);
  const pages = [];
  for (let n = 0; n < 50; n++)
    pages.push(await toCheckout(origins[n % origins.length] ?? product.origin, piece.path));
  const begin = performance.now();
  const answers: Bought[] = await Promise.all(pages.map(pressPay));
  const ms = performance.now() - begin;
  // Who comes too late is led to the basket, which says so.
  const odd = answers.filter((one) => "refused" in one && one.refused !== "303 /fr/cart");
  return { sold: answers.filter((one) => "session" in one).length, odd, ms };
}

const rounds = process.env.SOAK === "1" ? 20 : 2;

test.each([1, 2])(
  "of 50 buyers of 10 units over HTTP, exactly 10 get them, with %i web processes",
  async (processes) => {
    const origins = [product.origin];
    for (const port of await freePorts(processes - 1)) origins.push(await product.startWebAt(port));
    const piece = await somePiece();
    // Pages that were never asked for are compiled by the first who does.
    await round(origins, piece);
    const seen: Awaited<ReturnType<typeof round>>[] = [];
    for (let n = 0; n < rounds; n++) seen.push(await round(origins, piece));
    const took = seen.map(({ ms }) => Math.round(ms)).sort((a, b) => a - b);
    process.stdout.write(`${processes} web processes: last answers after ${took.join(", ")} ms\n`);
    expect(seen.map(({ sold }) => sold)).toEqual(seen.map(() => 10));
    expect(seen.flatMap(({ odd }) => odd)).toEqual([]);
    expect(took.at(-1)).toBeLessThanOrEqual(1000);
  },
  900_000,
);
