import "server-only";
import type { BreakKind } from "#db/schema/reconciliation.ts";
import { recordBreaks } from "#features/reconciliation/commands/record-breaks.ts";
import { startRun } from "#features/reconciliation/commands/start-run.ts";
import { findUnbooked } from "#features/reconciliation/domain/compare.ts";
import { compareBalance } from "#features/reconciliation/flows/compare-balance.ts";
import { findUnproven } from "#features/reconciliation/flows/find-unproven.ts";
import { heal, type Lists, readLists } from "#features/reconciliation/flows/heal.ts";
import { readBooks } from "#features/reconciliation/queries/read-books.ts";
import type { Break } from "#features/reconciliation/schema.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

const context = { actor: systemActor("reconciliation") };

/** What a full reading looks for, and so closes when it is not found any more. */
const looked: readonly BreakKind[] = [
  ...(["charge_unbooked", "charge_booked_twice", "amount_differs", "fee_unbooked"] as const),
  ...(["journal_without_charge", "refund_unknown", "refund_unbooked", "refund_without_object"] as const),
  ...(["movement_unbooked", "balance"] as const),
];

/**
 * Sets everything the provider has against everything we booked, both ways. What was missed is done now, by the commands the
 * events would have called; what still does not agree is a break for a person. Running it again changes nothing. Throws
 * AdapterError when the provider cannot be read; the run is then unfinished, and the next one looks back as far.
 */
export async function reconcileInFull(): Promise<{ healed: number; opened: number; closed: number }> {
  const { n, since, startedAt } = unwrap(await startRun(context, {}));
  const lists = await readLists(since);
  let healed = await heal(lists);
  let balance = await compareBalance(lists, startedAt);
  if (balance.found.length > 0) {
    // Somebody may have paid while we read: what is newer than the lists is taken up before we call it wrong.
    const newer = await readLists(new Date(startedAt.getTime() - 60_000));
    healed += await heal(newer);
    balance = await compareBalance(merged(lists, newer), startedAt);
  }
  const found: Break[] = [
    ...(await unbooked(lists)),
    ...(await findUnproven(lists, since)),
    ...balance.found,
  ];
  const counts = {
    charges: lists.charges.length,
    refunds: lists.refunds.length,
    movements: lists.movements.length,
    healed,
  };
  const { opened, closed } = unwrap(
    await recordBreaks(context, { found, looked, unsure: balance.unsure, run: { n, ...counts } }),
  );
  log.info({ since, ...counts, opened, closed }, "books set against the provider");
  return { healed, opened, closed };
}

async function unbooked(lists: Lists): Promise<Break[]> {
  const books = await readBooks({
    paymentIntents: lists.charges.flatMap((charge) => charge.paymentIntent ?? []),
    charges: lists.charges.map((charge) => charge.id),
    refunds: lists.refunds.map((refund) => refund.id),
    sources: lists.movements.flatMap((movement) => movement.source ?? []),
  });
  return findUnbooked(lists, books);
}

function merged(older: Lists, newer: Lists): Lists {
  const known = new Set(newer.charges.map((charge) => charge.id));
  return {
    ...newer,
    charges: [...newer.charges, ...older.charges.filter((charge) => !known.has(charge.id))],
  };
}
