import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { connect } from "#db/client.ts";
import { attempt, checkout, hold, stock } from "#db/schema/index.ts";
import { addLine } from "#features/cart/index.ts";
import { startCheckout } from "#features/checkout/index.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import {
  type StripeEmulator,
  type StripeEmulatorOptions,
  startStripeEmulator,
} from "#tests/emulators/stripe/server.ts";
import { makePiece, type PieceInput } from "#tests/factories/pieces.ts";
import { makeCommission, makeDutyRules, makeQuotes, makeTariffs } from "#tests/factories/rates.ts";

const owner = connect(process.env.DATABASE_URL ?? "", { max: 3 });
const asked = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, allowExitOnIdle: true });
// A file that opens no shop leaves it to the end of its database.
asked.on("error", () => undefined);
let stripe: StripeEmulator;

/** The owner's connection: what factories write with and assertions read with. */
export const db = owner.db;

/**
 * Registers a Stripe stand-in of the file's own, the rates, and their end. Call once a file. Nobody hears its webhooks unless
 * `more` names who does.
 */
export function openShop(more: () => Promise<Partial<StripeEmulatorOptions>> = async () => ({})): void {
  beforeAll(async () => {
    stripe = await startStripeEmulator({ port: 0, laterMs: 1, ...(await more()) });
    process.env.STRIPE_API_BASE = stripe.url;
    await makeCommission(db);
    await makeTariffs(db);
  });
  afterAll(async () => {
    await owner.end();
    await asked.end();
    await stripe.close();
  });
}

/** Exchange quotes of today and the charges on entry of other countries, for a shop that sells abroad. Call after `openShop`. */
export function openBorders(): void {
  beforeAll(async () => {
    await makeQuotes(db, dayInMorocco(new Date()));
    await makeDutyRules(db);
  });
}

export async function control(route: string, body: object): Promise<void> {
  const response = await fetch(`${stripe.url}/_control/${route}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${route}: ${await response.text()}`);
}

export async function providerState(): Promise<{
  sessions: { id: string; status: string; client_reference_id: string; payment_intent: string }[];
  refunds: { amount: number; payment_intent: string; status: string }[];
}> {
  return (await fetch(`${stripe.url}/_control/state`)).json() as never;
}

/** A browser that nobody has signed in with. */
export const visitor = (): Actor & { visitorHash: string } => ({
  kind: "anonymous",
  visitorHash: newId("cart"),
});

export const address: StartCheckoutInput = {
  locale: "fr",
  email: "acheteur@example.test",
  name: "Acheteur Exemple",
  phone: "+212600000000",
  line1: "1, rue de l'Exemple",
  city: "Rabat",
  country: "MA",
  terms: "on",
};

export async function makeStocked(onHand: number, over: PieceInput = {}) {
  return makePiece(db, { availability: onHand === 1 ? "unique" : "stock", onHand, ...over });
}

/** Fills the browser's basket. */
export async function fill(actor: Actor, skus: readonly string[]): Promise<void> {
  for (const sku of skus) {
    const added = await addLine({ actor }, { sku, quantity: 1 });
    if (!added.ok) throw new Error(added.error.code);
  }
}

/** Fills the basket and starts the checkout. Throws when it is refused. */
export async function start(actor: Actor, skus: readonly string[], over: Partial<StartCheckoutInput> = {}) {
  await fill(actor, skus);
  const started = await startCheckout({ actor }, { ...address, ...over });
  if (!started.ok) throw new Error(started.error.code);
  const id = started.value.checkoutId as Id<"checkout">;
  return { id, sessionId: await sessionOf(id) };
}

export const asSystem = <T>(work: Parameters<typeof withActorSettings<T>>[2]) =>
  withActorSettings(db, { kind: "system" }, work);

export async function sessionOf(id: Id<"checkout">): Promise<string> {
  const [row] = await asSystem((tx) => tx.select().from(attempt).where(eq(attempt.checkoutId, id)));
  return row?.sessionId ?? "";
}

export async function checkoutOf(id: Id<"checkout">) {
  const [row] = await asSystem((tx) => tx.select().from(checkout).where(eq(checkout.id, id)));
  if (!row) throw new Error(`no checkout ${id}`);
  return row;
}

export async function stockOf(sku: string): Promise<{ onHand: number; held: number }> {
  const [row] = await db
    .select({ onHand: stock.onHand, held: stock.held })
    .from(stock)
    .where(eq(stock.sku, sku));
  if (!row) throw new Error(`no stock of ${sku}`);
  return row;
}

export async function holdsOf(id: Id<"checkout">) {
  return db.select({ state: hold.state }).from(hold).where(eq(hold.checkoutId, id));
}

/** Rows of any query as the database's owner. One that is asked again and again may be given a `name` to be planned once. */
export async function query<Row extends object>(
  text: string,
  values: unknown[] = [],
  name?: string,
): Promise<Row[]> {
  return (await asked.query({ text, values, ...(name ? { name } : {}) })).rows as Row[];
}
