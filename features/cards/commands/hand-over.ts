import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import { card } from "#db/schema/cards.ts";
import { lockCards } from "#features/cards/commands/lock-cards.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { cardIdsSchema } from "#features/cards/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Notes that printed cards are in their holders' hands. Those noted already keep their moment. */
export const handOverCards = defineCommand({
  name: "cards.hand-over",
  input: cardIdsSchema,
  errors: ["CARD_ENDED", "CARD_NOT_PRINTED"],
  load: ({ tx, input }) => lockCards(tx, input.cardIds),
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.cards.some(({ state }) => state !== "active")) fail("CARD_ENDED");
    if (resource.cards.some(({ printedAt }) => printedAt === null)) fail("CARD_NOT_PRINTED");
    const ids = resource.cards.map(({ id }) => id);
    const handed = await tx
      .update(card)
      .set({ handedOverAt: now })
      .where(and(inArray(card.id, ids), isNull(card.handedOverAt)))
      .returning({ id: card.id });
    return { cards: handed.map(({ id }) => id) };
  },
  audit: ({ resource, output }) =>
    output.cards.length > 0
      ? { object: resource.chamberId, detail: { cards: output.cards.join(" ") } }
      : null,
});
