import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { maySignBadge } from "#features/badges/policy.ts";
import { declineBadgeInput } from "#features/badges/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The second officer does not sign, and says why. Whoever proposed it withdraws it instead. */
export const declineBadge = defineCommand({
  name: "badges.decline-badge",
  input: declineBadgeInput,
  errors: ["BADGE_NOT_PROPOSED", "BADGE_SAME_OFFICER"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => maySignBadge(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.firstReviewer === actor.userId) fail("BADGE_SAME_OFFICER");
    const moved = await moveBadge(tx, resource, "declined", { secondReviewer: actor.userId });
    if (!moved) fail("BADGE_NOT_PROPOSED");
    await asProduct(tx, () => noteEvent(tx, resource, "declined", { actor, now, reason: input.reason }));
  },
  audit: ({ input, resource }) => ({ object: resource.id, detail: { reason: input.reason } }),
});
