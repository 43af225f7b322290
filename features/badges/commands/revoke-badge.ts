import "server-only";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { lockBadge } from "#features/badges/commands/lock-badge.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { credentialsOn } from "#features/badges/commands/resting-records.ts";
import { tellMaker } from "#features/badges/commands/tell-maker.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { revokeBadgeInput } from "#features/badges/schema.ts";
import { changeCredentials } from "#features/provenance/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a badge away for good, with a reason from the list and its words, which the public reads. Its credential and every record of
 * the chamber that rests on it are revoked with it: raised in the status list, and written to the log.
 */
export const revokeBadge = defineCommand({
  name: "badges.revoke-badge",
  input: revokeBadgeInput,
  errors: ["BADGE_ALREADY_REVOKED", "BADGE_NOT_SIGNED"],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => mayKeepBadges(actor, resource.chamberId),
  stepUp: true,
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (resource.state === "revoked") fail("BADGE_ALREADY_REVOKED");
    const along = { revokedAt: now, revocationCode: input.code, revocationReason: input.reason };
    if (!(await moveBadge(tx, resource, "revoked", along))) fail("BADGE_NOT_SIGNED");
    const resting = await credentialsOn(tx, resource);
    const ids = resting.map(({ id }) => id);
    await changeCredentials(tx, { chamber: resource.chamber, ids, to: "revoked", reason: input.code }, now);
    await noteEvent(tx, resource, "revoked", { actor, now, reason: input.code });
    await tellMaker(tx, "badge-revoked", resource);
    return {
      revokedRecords: resting.filter(({ isOwn }) => !isOwn).length,
      tags: await badgeTags(tx, resource),
    };
  },
  audit: ({ input, resource, output }) => ({
    object: resource.id,
    detail: { reason: input.code, revokedRecords: output.revokedRecords },
  }),
  invalidates: ({ output }) => output.tags,
});
