import "server-only";
import type { Tx } from "#db/client.ts";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { type LockedBadge, lockBadge } from "#features/badges/commands/lock-badge.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { credentialsOn } from "#features/badges/commands/resting-records.ts";
import { tellMaker } from "#features/badges/commands/tell-maker.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { type SuspensionReason, suspendBadgeInput } from "#features/badges/schema.ts";
import { changeCredentials } from "#features/provenance/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Lets a badge rest while something is looked into. Its credential and the records of pieces that rest on it are suspended with it. No
 * second factor is asked for: it can be undone, and stopping a claim that may be false must not wait.
 */
export const suspendBadge = defineCommand({
  name: "badges.suspend-badge",
  input: suspendBadgeInput,
  errors: ["BADGE_NOT_IN_FORCE"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (resource.expiresAt && resource.expiresAt <= now) fail("BADGE_NOT_IN_FORCE");
    if (!(await suspend(tx, resource, input.reason, { actor, now }))) fail("BADGE_NOT_IN_FORCE");
    return { tags: await badgeTags(tx, resource) };
  },
  audit: ({ input, resource }) => ({ object: resource.id, detail: { reason: input.reason } }),
  invalidates: ({ output }) => output.tags,
});

/** Suspends a locked badge with what rests on it, and tells the maker. False when it is not active. */
export async function suspend(
  tx: Tx,
  row: LockedBadge,
  reason: SuspensionReason,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  if (!(await moveBadge(tx, row, "suspended", { suspendedAt: now, suspensionReason: reason }))) return false;
  const resting = await credentialsOn(tx, row);
  const ids = resting.filter(({ canRest, isSuspended }) => canRest && !isSuspended).map(({ id }) => id);
  await changeCredentials(tx, { chamber: row.chamber, ids, to: "suspended", reason }, now);
  await noteEvent(tx, row, "suspended", { actor, now, reason });
  await tellMaker(tx, "badge-suspended", row, String(now.getTime()));
  return true;
}
