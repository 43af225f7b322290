import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { card } from "#db/schema/cards.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A card with whose it is, locked until the transaction ends. Null when the actor sees no such card. */
export async function lockCard(tx: Tx, cardId: Id<"card">) {
  const [row] = await tx
    .select({
      id: card.id,
      artisanId: card.artisanId,
      chamberId: card.chamberId,
      state: card.state,
      printedAt: card.printedAt,
      handedOverAt: card.handedOverAt,
    })
    .from(card)
    .where(eq(card.id, cardId))
    .for("update");
  return row ?? null;
}
