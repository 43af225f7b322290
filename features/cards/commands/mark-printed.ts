import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import { card } from "#db/schema/cards.ts";
import { lockCards } from "#features/cards/commands/lock-cards.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { cardIdsSchema } from "#features/cards/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Notes that cards came out of the printer. Those noted already keep their moment. Answers how many are new. */
export const markCardsPrinted = defineCommand({
  name: "cards.mark-printed",
  input: cardIdsSchema,
  errors: ["CARD_ENDED"],
  load: ({ tx, input }) => lockCards(tx, input.cardIds),
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.cards.some(({ state }) => state !== "active")) fail("CARD_ENDED");
    const ids = resource.cards.map(({ id }) => id);
    const marked = await tx
      .update(card)
      .set({ printedAt: now })
      .where(and(inArray(card.id, ids), isNull(card.printedAt)))
      .returning({ id: card.id });
    return { cards: marked.map(({ id }) => id) };
  },
  audit: ({ resource, output }) =>
    output.cards.length > 0
      ? { object: resource.chamberId, detail: { cards: output.cards.join(" ") } }
      : null,
});
