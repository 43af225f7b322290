import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { documentCounter, legalSeller } from "#db/schema/documents.ts";
import { type NumberedKind, numberText, seriesOf } from "#features/documents/domain/kinds.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The seller's row, made when there is none yet. */
export async function sellerRow(
  tx: Tx,
  who: { artisanId: Id<"artisan"> } | "platform",
): Promise<Id<"legalSeller">> {
  const isPlatform = who === "platform";
  const same = isPlatform ? eq(legalSeller.isPlatform, true) : eq(legalSeller.artisanId, who.artisanId);
  const find = () => tx.select({ id: legalSeller.id }).from(legalSeller).where(same);
  const [found] = await find();
  if (found) return found.id;
  await tx
    .insert(legalSeller)
    .values(isPlatform ? { isPlatform: true } : { artisanId: who.artisanId })
    .onConflictDoNothing();
  const [made] = await find();
  if (!made) throw new Error("seller was not written");
  return made.id;
}

/**
 * The next number of a seller's series. The seller's row stays locked until the caller's transaction ends: whoever comes next
 * waits, and reads the clock only then, so numbers and days rise together; a transaction that fails gives its number back.
 * To be called right before the document is written, after every other lock.
 */
export async function takeNumber(tx: Tx, sellerId: Id<"legalSeller">, kind: NumberedKind) {
  await tx.select({ id: legalSeller.id }).from(legalSeller).where(eq(legalSeller.id, sellerId)).for("update");
  const issuedAt = now();
  const [series, year] = [seriesOf[kind], Number(dayInMorocco(issuedAt).slice(0, 4))];
  const [row] = await tx
    .insert(documentCounter)
    .values({ sellerId, series, year, last: 1 })
    .onConflictDoUpdate({
      target: [documentCounter.sellerId, documentCounter.series, documentCounter.year],
      set: { last: sql`${documentCounter.last} + 1` },
    })
    .returning({ sequence: documentCounter.last });
  if (!row) throw new Error("counter was not written");
  const { sequence } = row;
  return { sellerId, series, year, sequence, number: numberText(series, year, sequence), issuedAt };
}
