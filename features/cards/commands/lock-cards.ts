import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { card } from "#db/schema/cards.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Cards of one chamber, locked in one order. Null when one of them is not to be seen, or they are of several chambers. */
export async function lockCards(tx: Tx, cardIds: readonly Id<"card">[]) {
  const wanted = [...new Set(cardIds)];
  const rows = await tx
    .select({
      id: card.id,
      chamberId: card.chamberId,
      state: card.state,
      printedAt: card.printedAt,
      handedOverAt: card.handedOverAt,
    })
    .from(card)
    .where(inArray(card.id, wanted))
    .orderBy(asc(card.id))
    .for("update");
  const [first] = rows;
  if (!first || rows.length !== wanted.length) return null;
  if (rows.some((row) => row.chamberId !== first.chamberId)) return null;
  return { chamberId: first.chamberId, cards: rows };
}
