import { randomBytes } from "node:crypto";
import pg from "pg";
import { type Measured, percentile } from "#scripts/bench/row.ts";
import { ensurePostgres } from "#scripts/postgres/ensure.ts";
import { startStripeEmulator } from "#tests/emulators/stripe/server.ts";

export interface CheckoutLoad {
  readonly dataDir: string;
  readonly postgresPort: number;
  readonly conns: number;
  readonly seconds: number;
}

/**
 * Purchases from a full basket to a settled sale, through the commands and the SDK, against a Stripe stand-in and a
 * database that exist for this alone: the demonstration's stock and orders stay as they are.
 */
export async function loadCheckout({
  dataDir,
  postgresPort,
  conns,
  seconds,
}: CheckoutLoad): Promise<Measured> {
  const { provisionDatabase } = await import("#db/provision.ts");
  const server = await ensurePostgres({ dataDir, port: postgresPort });
  const name = `sanad_bench_${process.pid}`;
  const stripe = await startStripeEmulator({ port: 0, laterMs: 1 });
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
    await stripe.close();
    await drop(server.superuserUrl, name);
    if (!server.reused) await server.stop();
  }
}

async function buy(stripeUrl: string, conns: number, seconds: number): Promise<Measured> {
  const { migrate } = await import("#scripts/migrate.ts");
  const owner = process.env.DATABASE_URL ?? "";
  await migrate(owner);
  const sku = await stockUp(owner);
  const { addLine } = await import("#features/cart/index.ts");
  const { settle, startCheckout } = await import("#features/checkout/index.ts");
  const once = async (): Promise<number> => {
    const begin = performance.now();
    const actor = { kind: "anonymous" as const, visitorHash: randomBytes(32).toString("hex") };
    const added = await addLine({ actor }, { sku, quantity: 1 });
    if (!added.ok) throw new Error(`the basket refuses: ${added.error.code}`);
    const started = await startCheckout({ actor }, order);
    if (!started.ok) throw new Error(`the checkout refuses: ${started.error.code}`);
    const session = /cs_[A-Za-z0-9_]+/.exec(started.value.url)?.[0] ?? "";
    await fetch(`${stripeUrl}/_control/pay`, {
      method: "POST",
      body: JSON.stringify({ session, outcome: "paid" }),
    });
    const facts = await settle(session);
    if (!facts.isPaid) throw new Error(`${session} was not paid`);
    return performance.now() - begin;
  };
  await once();
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: conns }, async () => {
      while (performance.now() < end) times.push(await once());
    }),
  );
  const rps = Math.round((times.length / (performance.now() - begin)) * 10_000) / 10;
  const ms = (share: number) => Math.round(percentile(times, share));
  return {
    name: "purchase, basket to settled sale",
    conns,
    rps,
    p50: ms(0.5),
    p95: ms(0.95),
    p99: ms(0.99),
    bytes: 0,
  };
}

const order = {
  locale: "fr" as const,
  email: "bench@example.test",
  name: "Bench Example",
  phone: "+212600000000",
  line1: "1 Example",
  city: "Rabat",
  country: "MA" as const,
  terms: "on" as const,
};

/** A shop with one piece of which there is plenty. */
async function stockUp(owner: string): Promise<string> {
  const { connect } = await import("#db/client.ts");
  const { makePiece } = await import("#tests/factories/pieces.ts");
  const { makeCommission, makeTariffs } = await import("#tests/factories/rates.ts");
  const { db, end } = connect(owner, { max: 1 });
  try {
    await makeTariffs(db);
    await makeCommission(db);
    return (await makePiece(db, { availability: "stock", onHand: 1_000_000 })).sku;
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
