import "server-only";
import { z } from "zod";
import { latestCard, lockHolder, writeCard } from "#features/cards/commands/write-card.ts";
import { decidesOnCards, mayKeepCards } from "#features/cards/policy.ts";
import { lists } from "#features/register/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { daysBetween } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Issues a maker's professional card, the first or the next: a card in force is renewed from the day of its first
 * reminder on, and replaced for a reason before that (cards.replace). After a revocation only a manager issues again.
 */
export const issueCard = defineCommand({
  name: "cards.issue",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  errors: ["CARD_NO_STANDING", "CARD_NO_NUMBER", "CARD_STILL_RUNS", "CARD_REVOKED_BEFORE"],
  load: ({ tx, input }) => lockHolder(tx, input.artisanId),
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource: maker, actor, now, fail }) => {
    if (!lists(maker.state)) fail("CARD_NO_STANDING");
    const { registryNumber } = maker;
    if (!registryNumber) return fail("CARD_NO_NUMBER");
    const latest = await latestCard(tx, maker.id);
    if (latest?.state === "active") {
      const opens = Math.max(...(await ruleValue(tx, "card.reminders", now)).days);
      if (daysBetween(dayInMorocco(now), latest.validUntil) > opens) fail("CARD_STILL_RUNS");
    }
    if (latest?.state === "revoked" && decidesOnCards(actor, maker.chamberId) !== "allow")
      fail("CARD_REVOKED_BEFORE");
    return writeCard(tx, { ...maker, registryNumber }, { actor, now, reason: "renewed" });
  },
  audit: ({ output }) => ({ object: output.cardId, detail: { replaces: output.replaced } }),
});
