import { availableParallelism } from "node:os";
import pg from "pg";
import { type Crowd, startCrowd } from "#scripts/bench/crowd.ts";
import { type Measured, percentile } from "#scripts/bench/row.ts";
import { startChild } from "#scripts/platform/child.ts";
import { freePorts } from "#scripts/platform/ports.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { untilReady } from "#scripts/product/stand-ins.ts";

export interface CheckoutLoad {
  readonly dataDir: string;
  readonly postgresPort: number;
  readonly conns: readonly number[];
  readonly seconds: number;
}

/** What is bought: pieces of makers, and the name of the row. One piece is the worst there is, as every buyer waits for its shelf. */
const shops = [
  { name: "purchase, 50 pieces of 10 makers", makers: 10, each: 5 },
  { name: "purchase, all of one sku", makers: 1, each: 1 },
] as const;

/** As many processes of the product sell as it would be deployed with: one for each core. */
const processes = availableParallelism();

/**
 * Purchases from an empty basket to a settled sale (a piece put in, priced delivered, bought, paid at the stand-in, settled), through
 * the commands and the SDK in processes of their own, against a Stripe stand-in in another and a database that exist for this alone: the
 * demonstration's stock and orders stay as they are. Postgres writes to disk as the demonstration's does (fsync on).
 */
export async function loadCheckout({
  dataDir,
  postgresPort,
  conns,
  seconds,
}: CheckoutLoad): Promise<Measured[]> {
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: postgresPort });
  const name = `sanad_bench_${process.pid}`;
  const stripe = await startStandIn(dataDir);
  try {
    process.env.DATABASE_URL = await provisionDatabase(server.superuserUrl, name);
    process.env.STRIPE_API_BASE = stripe.url;
    process.env.STRIPE_SECRET_KEY = "sk_test_standin";
    return await buy(stripe.url, conns, seconds);
  } finally {
    const { closeDatabases } = await import("#db/client.ts");
    const { closeSendingBoss } = await import("#lib/jobs/boss.ts");
    await closeSendingBoss();
    await closeDatabases();
    await stripe.stop();
    await drop(server.superuserUrl, name);
    if (!server.reused) await server.stop();
  }
}

async function buy(stripeUrl: string, conns: readonly number[], seconds: number): Promise<Measured[]> {
  const { migrate } = await import("#scripts/migrate.ts");
  const owner = process.env.DATABASE_URL ?? "";
  await migrate(owner);
  const rows: Measured[] = [];
  for (const shop of shops) {
    const skus = await stockUp(owner, shop);
    const crowds = await Promise.all(
      Array.from({ length: processes }, () => startCrowd({ stripeUrl, skus })),
    );
    try {
      for (const each of conns)
        rows.push(
          await measure(crowds, { name: `${shop.name}, ${processes} processes`, conns: each, seconds }),
        );
    } finally {
      for (const crowd of crowds) crowd.leave();
    }
  }
  return rows;
}

type Run = { name: string; conns: number; seconds: number };

/** All crowds buy at once, the connections shared out among them. */
async function measure(crowds: readonly Crowd[], { name, conns, seconds }: Run): Promise<Measured> {
  const shares = crowds.map((_, n) => Math.floor((conns + n) / crowds.length));
  const begin = performance.now();
  const bought = await Promise.all(crowds.map((crowd, n) => crowd.buy({ buyers: shares[n] ?? 0, seconds })));
  const times = bought.flat();
  const rps = Math.round((times.length / (performance.now() - begin)) * 10_000) / 10;
  const ms = (share: number) => Math.round(percentile(times, share));
  return { name, conns, rps, p50: ms(0.5), p95: ms(0.95), p99: ms(0.99), bytes: 0 };
}

/** The stand-in for Stripe, in a process of its own: what it costs is not the product's. */
async function startStandIn(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const [port = 0] = await freePorts(1);
  const args = ["--conditions=react-server", "tests/emulators/stripe/main.ts", "--port", String(port)];
  const child = startChild({ name: "bench-stripe", dataDir, args, env: process.env });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}/_control/state`);
  return { url, stop: () => child.stop() };
}

/** A shop whose pieces never run out. Returns their skus. */
async function stockUp(owner: string, { makers, each }: { makers: number; each: number }): Promise<string[]> {
  const { connect } = await import("#db/client.ts");
  const { commissionRule } = await import("#db/schema/ledger.ts");
  const { makeArtisan } = await import("#tests/factories/artisans.ts");
  const { makePiece } = await import("#tests/factories/pieces.ts");
  const { makeCommission, makeTariffs } = await import("#tests/factories/rates.ts");
  const { db, end } = connect(owner, { max: 1 });
  try {
    if ((await db.$count(commissionRule)) === 0) {
      await makeTariffs(db);
      await makeCommission(db);
    }
    const skus: string[] = [];
    for (let maker = 0; maker < makers; maker++) {
      const { id: artisanId, craftIds } = await makeArtisan(db);
      const [craftId] = craftIds;
      if (!craftId) throw new Error("a maker has a craft");
      for (let n = 0; n < each; n++) {
        const piece = { artisanId, craftId, availability: "stock" as const, onHand: 1_000_000 };
        skus.push((await makePiece(db, piece)).sku);
      }
    }
    return skus;
  } finally {
    await end();
  }
}

async function drop(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}
