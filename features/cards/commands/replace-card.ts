import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { card } from "#db/schema/cards.ts";
import { latestCard, lockHolder, writeCard } from "#features/cards/commands/write-card.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { replaceReasons } from "#features/cards/schema.ts";
import { lists } from "#features/register/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Replaces a card that is lost, stolen, damaged, or no longer says what is true: a new one is issued with what the record
 * says today, and the old one's code answers "replaced" from that moment.
 */
export const replaceCard = defineCommand({
  name: "cards.replace",
  input: z.strictObject({ cardId: idSchema("card"), reason: z.enum(replaceReasons, "REASON_REQUIRED") }),
  errors: ["CARD_NO_STANDING", "CARD_NO_NUMBER", "CARD_ENDED"],
  load: async ({ tx, input }) => {
    const [old] = await tx.select({ artisanId: card.artisanId }).from(card).where(eq(card.id, input.cardId));
    return old ? lockHolder(tx, old.artisanId) : null;
  },
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    const latest = await latestCard(tx, maker.id);
    if (latest?.id !== input.cardId || !["active", "lost"].includes(latest.state)) fail("CARD_ENDED");
    if (!lists(maker.state)) fail("CARD_NO_STANDING");
    const { registryNumber } = maker;
    if (!registryNumber) return fail("CARD_NO_NUMBER");
    return writeCard(tx, { ...maker, registryNumber }, { actor, now, reason: input.reason });
  },
  audit: ({ input, output }) => ({
    object: output.cardId,
    detail: { replaces: output.replaced, reason: input.reason },
  }),
});
