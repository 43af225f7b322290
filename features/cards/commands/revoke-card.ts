import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { card } from "#db/schema/cards.ts";
import { lockCard } from "#features/cards/commands/lock-card.ts";
import { tellHolder } from "#features/cards/commands/tell-holder.ts";
import { signCardsJob } from "#features/cards/jobs.ts";
import { decidesOnCards } from "#features/cards/policy.ts";
import { revokeReasons } from "#features/cards/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a card away for good, for a reason from the list. The registration is another matter (its standing). The holder
 * is told the reason, the public only the day; nobody writes to somebody who has died.
 */
export const revokeCard = defineCommand({
  name: "cards.revoke",
  input: z.strictObject({
    cardId: idSchema("card"),
    reason: z.enum(revokeReasons, "REASON_REQUIRED"),
    confirmed: z.literal(true, "CONFIRM_REQUIRED"),
  }),
  errors: ["CARD_ENDED"],
  load: ({ tx, input }) => lockCard(tx, input.cardId),
  policy: (actor, { resource }) => decidesOnCards(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, now, fail }) => {
    const moved = await tx
      .update(card)
      .set({ state: "revoked", stateReason: input.reason, stateAt: now })
      .where(and(eq(card.id, resource.id), inArray(card.state, ["active", "lost"])))
      .returning({ id: card.id });
    if (moved.length !== 1) fail("CARD_ENDED");
    await enqueue(tx, signCardsJob, { artisanId: resource.artisanId });
    if (input.reason !== "deceased") await tellHolder(tx, "card-revoked", resource.id);
  },
  audit: ({ input, resource }) => ({ object: resource.id, detail: { reason: input.reason } }),
});
