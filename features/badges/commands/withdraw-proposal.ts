import "server-only";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { badgeIdInput } from "#features/badges/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a proposal back before anybody signed it. */
export const withdrawBadge = defineCommand({
  name: "badges.withdraw-badge",
  input: badgeIdInput,
  errors: ["BADGE_NOT_PROPOSED"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (!(await moveBadge(tx, resource, "withdrawn"))) fail("BADGE_NOT_PROPOSED");
    await noteEvent(tx, resource, "withdrawn", { actor, now });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
