import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { badgeEvidence } from "#db/schema/badges.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { badge } from "#db/schema/provenance.ts";
import { badgeTags } from "#features/badges/commands/badge-tags.ts";
import { issueBadgeCredential } from "#features/badges/commands/issue-credential.ts";
import { type LockedBadge, lockBadge } from "#features/badges/commands/lock-badge.ts";
import { whyNotHold } from "#features/badges/commands/may-hold.ts";
import { moveBadge } from "#features/badges/commands/move-badge.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { tellMaker } from "#features/badges/commands/tell-maker.ts";
import { expiryOf, validityOf } from "#features/badges/domain/claims.ts";
import { maySignBadge } from "#features/badges/policy.ts";
import { labelsHold, labelsUnder } from "#features/badges/queries/label-records.ts";
import { signBadgeInput } from "#features/badges/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * The second officer's signature, which is the award: the badge is in force, runs as the rule `badge.validity` says, and its credential
 * is signed and logged in the same transaction. Of the same chamber; of a claim about a whole craft, of others alone.
 */
export const signBadge = defineCommand({
  name: "badges.sign-badge",
  input: signBadgeInput,
  errors: [
    ...(["BADGE_NOT_PROPOSED", "BADGE_SAME_OFFICER", "BADGE_NEEDS_OTHER_CHAMBER"] as const),
    ...(["BADGE_NO_EVIDENCE", "BADGE_NEEDS_ASSESSMENT", "BADGE_RENEWED_SUSPENDED"] as const),
    "BADGE_LABEL_ENDED",
    ...(["BADGE_OTHER_REGION", "BADGE_NO_STANDING", "BADGE_NO_CONSENT"] as const),
  ],
  load: ({ tx, input }) => lockBadge(tx, input.badgeId),
  policy: (actor, { resource }) => maySignBadge(actor, resource),
  stepUp: true,
  handler: async ({ tx, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "proposed") fail("BADGE_NOT_PROPOSED");
    if (row.firstReviewer === actor.userId) fail("BADGE_SAME_OFFICER");
    if (row.craftId && chamberIdsOf(actor, "verifier", "manager").includes(row.chamberId))
      fail("BADGE_NEEDS_OTHER_CHAMBER");
    const evidence = await tx.select().from(badgeEvidence).where(eq(badgeEvidence.badgeId, row.id));
    if (evidence.length === 0) fail("BADGE_NO_EVIDENCE");
    if (row.claim === "endangered_craft" && !(await foundInDanger(tx, row.craftId, evidence)))
      fail("BADGE_NEEDS_ASSESSMENT");
    if (await renewsSuspended(tx, row)) fail("BADGE_RENEWED_SUSPENDED");
    const labels = await labelsUnder(tx, row.id);
    if (!(await labelsHold(tx, labels, row.pieceId, now))) fail("BADGE_LABEL_ENDED");
    const problem = row.makerId ? await whyNotHold(tx, row.makerId, row.chamberId) : null;
    if (problem) fail(problem);

    const months = (await ruleValue(tx, "badge.validity", now))[validityOf[row.claim]];
    const dates = { issuedAt: now, expiresAt: expiryOf(now, months) };
    // The key, the list and the log are the issuing chamber's; whoever signs a craft's claim is of another.
    const credentialId = await asProduct(tx, async () => {
      await replaceRenewed(tx, row);
      await moveBadge(tx, row, "active", { ...dates, secondReviewer: actor.userId });
      await noteEvent(tx, row, "signed", { actor, now });
      await tellMaker(tx, "badge-awarded", row);
      return issueBadgeCredential(tx, { ...row, ...dates, secondReviewer: actor.userId, evidence }, now);
    });
    return { credentialId, expiresAt: dates.expiresAt.toISOString(), tags: await badgeTags(tx, row) };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { credential: output.credentialId, expiresAt: output.expiresAt },
  }),
  invalidates: ({ output }) => output.tags,
});

/** A suspension is not gone round by a renewal: it is lifted, or the badge is revoked, before. */
async function renewsSuspended(tx: Tx, { renewsId }: LockedBadge): Promise<boolean> {
  if (!renewsId) return false;
  const [old] = await tx.select({ state: badge.state }).from(badge).where(eq(badge.id, renewsId));
  return old?.state === "suspended";
}

/** A renewal takes the place of the badge it renews, which stays what it was to the records that rest on it. */
async function replaceRenewed(tx: Tx, row: LockedBadge): Promise<void> {
  if (!row.renewsId) return;
  await tx
    .update(badge)
    .set({ state: "replaced" })
    .where(and(eq(badge.id, row.renewsId), eq(badge.state, "active")));
}

/** Danger is what the newest confirmed assessment of the craft found, and the badge names it: never a paper, nor what was once so. */
async function foundInDanger(
  tx: Tx,
  craftId: Id<"craft"> | null,
  evidence: readonly { recordId: string | null }[],
): Promise<boolean> {
  if (!craftId) return false;
  const [newest] = await tx
    .select({ id: craftAssessment.id, grade: craftAssessment.grade })
    .from(craftAssessment)
    .where(and(eq(craftAssessment.craftId, craftId), eq(craftAssessment.state, "confirmed")))
    .orderBy(desc(craftAssessment.assessedOn), desc(craftAssessment.id))
    .limit(1);
  if (!newest || !["critically_endangered", "endangered"].includes(newest.grade)) return false;
  return evidence.some(({ recordId }) => recordId === newest.id);
}
