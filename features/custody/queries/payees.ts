import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { craftBody } from "#db/schema/bodies.ts";
import type { bodyAccount, bodyTransfer } from "#db/schema/body-dues.ts";
import { chamber } from "#db/schema/chambers.ts";
import type { custodyPayment } from "#db/schema/custody-payments.ts";
import type { Payee, PayeeId } from "#features/custody/domain/payee.ts";
import { accounts } from "#features/ledger/index.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** Whose money it is. Read by the product: whether the actor may touch it is for the caller's policy to say. */
export async function readPayee(tx: Tx, id: PayeeId): Promise<Payee | null> {
  return asProduct(tx, async () => {
    if (isId("body", id)) {
      // Held for sharing, so that the body is not dissolved meanwhile.
      const [body] = await tx.select().from(craftBody).where(eq(craftBody.id, id)).for("share");
      const isActive = body?.state === "active";
      return body
        ? { kind: "body", id, bodyId: id, chamberId: body.chamberId, name: body.name, isActive }
        : null;
    }
    const chamberId = id as Id<"chamber">;
    const [row] = await tx.select({ name: chamber.name }).from(chamber).where(eq(chamber.id, chamberId));
    return row
      ? { kind: "chamber", id: chamberId, bodyId: null, chamberId, name: row.name, isActive: true }
      : null;
  });
}

type PayeeTable = typeof bodyAccount | typeof bodyTransfer | typeof custodyPayment;

/** The rows of a payee among accounts, transfers or payments: a chamber's own name no body. */
export const ofPayee = (table: PayeeTable, payee: Payee) =>
  payee.kind === "body"
    ? eq(table.bodyId, payee.id)
    : and(sql`${table.bodyId} is null`, eq(table.chamberId, payee.id));

/** The account of the ledger on which we hold it. */
export const accountOf = (payee: Payee): string =>
  payee.kind === "body" ? accounts.bodyPayable(payee.id) : accounts.chamberPayable(payee.id);

/** What we hold for them, in minor units of dirhams; below zero when they owe us. */
export async function readHeld(tx: Tx, payee: Payee): Promise<number> {
  const { rows } = (await asProduct(tx, () =>
    tx.execute(sql`select coalesce(-sum(amount_minor), 0)::float8 as minor from journal_line
      where account = ${accountOf(payee)} and currency = 'MAD'`),
  )) as unknown as { rows: { minor: number }[] };
  return rows[0]?.minor ?? 0;
}

/** One movement of a payee's money at a time: what we hold is read and taken by nobody else meanwhile. */
export async function lockMoney(tx: Tx, id: PayeeId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`held:${id}`}, 0))`);
}
