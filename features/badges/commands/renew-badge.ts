import "server-only";
import { and, eq } from "drizzle-orm";
import { badge } from "#db/schema/provenance.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { whyNotHold } from "#features/badges/commands/may-hold.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { sameScope } from "#features/badges/commands/propose-badge.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { badgeIdInput } from "#features/badges/schema.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { daysBetween } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Proposes a badge anew, from the day of its first reminder on or once it has run out: what it says is taken over, the evidence is not,
 * and two officers sign again. The old one holds until the new one is signed.
 */
export const renewBadge = defineCommand({
  name: "badges.renew-badge",
  input: badgeIdInput,
  errors: [
    ...(["BADGE_STILL_RUNS", "BADGE_NOT_IN_FORCE", "BADGE_PROPOSED_ALREADY"] as const),
    ...(["BADGE_OTHER_REGION", "BADGE_NO_STANDING", "BADGE_NO_CONSENT"] as const),
  ],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, resource: old, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!old.expiresAt || !["active", "expired"].includes(old.state)) return fail("BADGE_NOT_IN_FORCE");
    const { days } = await ruleValue(tx, "badge.reminders", now);
    const left = daysBetween(dayInMorocco(now), dayInMorocco(old.expiresAt));
    if (left > Math.max(...days)) fail("BADGE_STILL_RUNS");
    const problem = old.makerId ? await whyNotHold(tx, old.makerId, old.chamberId) : null;
    if (problem) fail(problem);
    const { chamberId, claim, craftId, artisanId, pieceId, method, publicNote } = old;
    const [waiting] = await tx
      .select({ id: badge.id })
      .from(badge)
      .where(
        and(
          ...[eq(badge.chamberId, chamberId), eq(badge.claim, claim), sameScope(old)],
          eq(badge.state, "proposed"),
        ),
      );
    if (waiting) fail("BADGE_PROPOSED_ALREADY");
    const id = newId("badge");
    await tx.insert(badge).values({
      ...{ id, chamberId, claim, craftId, artisanId, pieceId, method, publicNote },
      ...{ firstReviewer: actor.userId, renewsId: old.id, createdAt: now },
    });
    await noteEvent(tx, { id, chamberId }, "proposed", { actor, now });
    return { badgeId: id };
  },
  audit: ({ resource, output }) => ({ object: output.badgeId, detail: { renews: resource.id } }),
});
