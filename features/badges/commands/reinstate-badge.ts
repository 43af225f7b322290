import "server-only";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { whyNotHold } from "#features/badges/commands/may-hold.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { alsoResting, credentialsOn } from "#features/badges/commands/resting-records.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { labelsHold, labelsUnder } from "#features/badges/queries/label-records.ts";
import { badgeIdInput } from "#features/badges/schema.ts";
import { changeCredentials } from "#features/provenance/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts a suspended badge back in force, if the maker may hold it still and the certificates of labels that it rests on hold. Records that
 * rest on another suspended badge too go on resting.
 */
export const reinstateBadge = defineCommand({
  name: "badges.reinstate-badge",
  input: badgeIdInput,
  errors: [
    ...(["BADGE_NOT_SUSPENDED", "BADGE_OVER", "BADGE_LABEL_ENDED"] as const),
    ...(["BADGE_OTHER_REGION", "BADGE_NO_STANDING", "BADGE_NO_CONSENT"] as const),
  ],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (resource.state !== "suspended") fail("BADGE_NOT_SUSPENDED");
    if (resource.expiresAt && resource.expiresAt <= now) fail("BADGE_OVER");
    const labels = await labelsUnder(tx, resource.id);
    if (!(await labelsHold(tx, labels, resource.pieceId, now))) fail("BADGE_LABEL_ENDED");
    const problem = resource.makerId ? await whyNotHold(tx, resource.makerId, resource.chamberId) : null;
    if (problem) fail(problem);
    await moveBadge(tx, resource, "active", { suspendedAt: null, suspensionReason: null });
    const resting = (await credentialsOn(tx, resource)).filter(({ isSuspended }) => isSuspended);
    const kept = await alsoResting(
      tx,
      resource,
      resting.map(({ id }) => id),
    );
    const ids = resting.map(({ id }) => id).filter((id) => !kept.has(id));
    await changeCredentials(tx, { chamber: resource.chamber, ids, to: "reinstated" }, now);
    await noteEvent(tx, resource, "reinstated", { actor, now });
    return { tags: await badgeTags(tx, resource) };
  },
  audit: ({ resource }) => ({ object: resource.id }),
  invalidates: ({ output }) => output.tags,
});
