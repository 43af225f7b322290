import { eq } from "drizzle-orm";
import { artisanOrder, doorCode, payable, receivingAccount, transferPayment } from "#db/schema/index.ts";
import { doorCodePlace } from "#features/checkout/commands/door-code.ts";
import { bookMoneyFile } from "#features/checkout/flows/book-money-file.ts";
import { bringMoneyFile, confirmMoneyFile, getMoneyFile, startCheckout } from "#features/checkout/index.ts";
import type { StartCheckoutInput } from "#features/checkout/schema.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeQuotes } from "#tests/factories/rates.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { address, asSystem, db, fill, query } from "#tests/integration/checkout/world.ts";

let last = 0;
/** A number that nobody else has. */
export const newPhone = (): string => `+2126${String(10_000_000 + ++last)}`;

/** The rules, and an account for transfers. Call once a file, behind `openShop`. */
export async function openByHand(): Promise<void> {
  await makeRules(db);
  await makeQuotes(db, dayInMorocco(new Date()));
  await db.insert(receivingAccount).values({
    ...{ holder: "Demonstration", bank: "Example Bank", rib: "0".repeat(24) },
    ...{ validFrom: "2026-01-01", source: "Test", isDemonstration: true },
  });
}

/** Fills the basket and asks to pay at the door or by transfer. */
export async function ask(actor: Actor, skus: readonly string[], over: Partial<StartCheckoutInput>) {
  await fill(actor, skus);
  return startCheckout({ actor }, { ...address, phone: newPhone(), ...over });
}

/** The same, and the checkout's id. Throws when it is refused. */
export async function open(actor: Actor, skus: readonly string[], over: Partial<StartCheckoutInput>) {
  return unwrap(await ask(actor, skus, over)).checkoutId as Id<"checkout">;
}

/** The code on the buyer's phone: the newest that nobody has used. */
export async function codeOf(checkoutId: Id<"checkout">): Promise<string> {
  const rows = await asSystem((tx) => tx.select().from(doorCode).where(eq(doorCode.checkoutId, checkoutId)));
  const row = rows.filter(({ consumedAt }) => consumedAt === null).at(-1);
  if (!row?.sealedCode) throw new Error("no code waits");
  return unseal(row.sealedCode, doorCodePlace(row.id));
}

export const ordersOf = (checkoutId: Id<"checkout">) =>
  asSystem((tx) =>
    tx
      .select()
      .from(artisanOrder)
      .where(eq(artisanOrder.checkoutId, checkoutId))
      .orderBy(artisanOrder.number),
  );

export async function payableOf(orderId: Id<"order">) {
  const [row] = await asSystem((tx) => tx.select().from(payable).where(eq(payable.orderId, orderId)));
  if (!row) throw new Error("no payable");
  return row;
}

/** Brings an order to its door, as its maker and the courier do. */
export async function sendOff(orderId: Id<"order">, to: "shipped" | "delivered" = "shipped"): Promise<void> {
  const road = ["accepted", "packed", "shipped", "delivered"] as const;
  for (const state of road.slice(0, road.indexOf(to) + 1))
    await asSystem((tx) => tx.update(artisanOrder).set({ state }).where(eq(artisanOrder.id, orderId)));
}

export async function referenceOf(checkoutId: Id<"checkout">): Promise<string> {
  const [row] = await asSystem((tx) =>
    tx.select().from(transferPayment).where(eq(transferPayment.checkoutId, checkoutId)),
  );
  return row?.reference ?? "";
}

export const federationAt = async (at = new Date()): Promise<Actor> =>
  actorOf(await makeUser(db), [{ role: "federation" }], at);

/** Brings a file, confirms it and books it. Returns its lines. */
export async function bring(source: "courier" | "bank", rows: readonly string[], name = "file.csv") {
  const actor = await federationAt();
  const content = Buffer.from(["reference;amount;date", ...rows].join("\n")).toString("base64");
  const { fileId, isNew } = unwrap(await bringMoneyFile({ actor }, { source, name, content }));
  unwrap(await confirmMoneyFile({ actor }, { fileId }));
  await bookMoneyFile(fileId);
  const { lines } = unwrap(await getMoneyFile({ actor }, { fileId }));
  return { fileId, isNew, lines: lines.map(({ state, reason }) => reason ?? state) };
}

/** What stands on an account, in centimes. */
export async function balanceOf(account: string): Promise<number> {
  const [row] = await query<{ sum: string }>(
    "select coalesce(sum(amount_minor), 0) as sum from harness.journal_line where account = $1",
    [account],
  );
  return Number(row?.sum);
}

export const dirhams = (minor: number): string => (minor / 100).toFixed(2);
