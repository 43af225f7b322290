import "server-only";
import { and, eq, lt, or } from "drizzle-orm";
import { newsletterDelivery, newsletterReader } from "#db/schema/index.ts";
import { claimMinutes, deliveryInput } from "#features/newsletter/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Takes a reader for one run before their mail goes out, so that of two runs at once only one writes to them. A claim whose run
 * died is taken over after an hour; one that failed, at once. Not claimed: reached already, another run's, or gone meanwhile.
 */
export const claimDelivery = defineCommand({
  name: "newsletter.claim-delivery",
  input: deliveryInput,
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, input, now }) => {
    const stays = and(eq(newsletterReader.id, input.readerId), eq(newsletterReader.state, "confirmed"));
    const [reader] = await tx.select({ id: newsletterReader.id }).from(newsletterReader).where(stays);
    if (!reader) return { claimed: false };
    const { issueId, readerId, outcome, at } = newsletterDelivery;
    const dead = new Date(now.getTime() - claimMinutes * 60_000);
    const taken = await tx
      .insert(newsletterDelivery)
      .values({ ...input, outcome: "sending", at: now })
      .onConflictDoUpdate({
        target: [issueId, readerId],
        set: { outcome: "sending", at: now },
        setWhere: or(eq(outcome, "failed"), and(eq(outcome, "sending"), lt(at, dead))),
      })
      .returning({ readerId });
    return { claimed: taken.length === 1 };
  },
  audit: null,
});
