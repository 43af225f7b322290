import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { card } from "#db/schema/cards.ts";
import { lockCard } from "#features/cards/commands/lock-card.ts";
import { tellHolder } from "#features/cards/commands/tell-holder.ts";
import { signCardsJob } from "#features/cards/jobs.ts";
import { ownCardOrOffice } from "#features/cards/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that a card is lost: its code answers so from that moment, and it is not found again. No second factor is asked
 * of the office, because stopping a card in the wrong hands must not wait.
 */
export const reportCardLost = defineCommand({
  name: "cards.report-lost",
  input: z.strictObject({ cardId: idSchema("card") }),
  errors: ["CARD_ENDED"],
  load: ({ tx, input }) => lockCard(tx, input.cardId),
  policy: ownCardOrOffice,
  handler: async ({ tx, resource, now, fail }) => {
    const moved = await tx
      .update(card)
      .set({ state: "lost", stateAt: now })
      .where(and(eq(card.id, resource.id), eq(card.state, "active")))
      .returning({ id: card.id });
    if (moved.length !== 1) fail("CARD_ENDED");
    await enqueue(tx, signCardsJob, { artisanId: resource.artisanId });
    await tellHolder(tx, "card-lost", resource.id);
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
