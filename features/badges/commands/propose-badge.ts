import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { badge } from "#db/schema/provenance.ts";
import type { BadgeScope } from "#features/badges/commands/badge-tags.ts";
import { whyNotHold } from "#features/badges/commands/may-hold.ts";
import { noteEvent } from "#features/badges/commands/note-event.ts";
import { claimScopes } from "#features/badges/domain/claims.ts";
import { mayKeepBadges } from "#features/badges/policy.ts";
import { type BadgeScopeKind, proposeBadgeInput } from "#features/badges/schema.ts";
import { type Id, isId, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Proposes a badge, without evidence yet. It is nobody's until a second officer has signed it. */
export const proposeBadge = defineCommand({
  name: "badges.propose-badge",
  input: proposeBadgeInput,
  errors: [
    ...(["BADGE_WRONG_SCOPE", "BADGE_EXISTS", "BADGE_PROPOSED_ALREADY"] as const),
    ...(["BADGE_OTHER_REGION", "BADGE_NO_STANDING", "BADGE_NO_CONSENT"] as const),
  ],
  load: ({ tx, input }) => findSubject(tx, input.subjectId),
  policy: (actor, { input }) => mayKeepBadges(actor, input.chamberId),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { chamberId, claim, method, note } = input;
    if (!claimScopes[claim].includes(subject.kind)) fail("BADGE_WRONG_SCOPE");
    const problem = subject.makerId ? await whyNotHold(tx, subject.makerId, chamberId) : null;
    if (problem) fail(problem);
    const [same] = await tx
      .select({ state: badge.state })
      .from(badge)
      .where(
        and(
          ...[eq(badge.chamberId, chamberId), eq(badge.claim, claim), sameScope(subject.scope)],
          inArray(badge.state, ["proposed", "active", "suspended"]),
        ),
      );
    if (same) fail(same.state === "proposed" ? "BADGE_PROPOSED_ALREADY" : "BADGE_EXISTS");
    const id = newId("badge");
    await tx.insert(badge).values({
      ...{ id, claim, ...subject.scope, chamberId, method, publicNote: note },
      ...{ firstReviewer: actor.userId, createdAt: now },
    });
    await noteEvent(tx, { id, chamberId }, "proposed", { actor, now });
    return { badgeId: id };
  },
  audit: ({ input, output }) => ({
    object: output.badgeId,
    detail: { claim: input.claim, subject: input.subjectId },
  }),
});

type Subject = { kind: BadgeScopeKind; scope: BadgeScope; makerId: Id<"artisan"> | null };

const none = { craftId: null, artisanId: null, pieceId: null };

/** What a badge would be about, wherever it is registered: that it is of another region is said, not hidden. */
function findSubject(tx: Tx, id: string): Promise<Subject | null> {
  return asProduct(tx, async () => {
    if (isId("craft", id)) {
      const [row] = await tx.select({ id: craft.id }).from(craft).where(eq(craft.id, id));
      return row ? { kind: "craft", scope: { ...none, craftId: id }, makerId: null } : null;
    }
    if (isId("artisan", id)) {
      const [row] = await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, id));
      return row ? { kind: "maker", scope: { ...none, artisanId: id }, makerId: id } : null;
    }
    if (!isId("piece", id)) return null;
    const [row] = await tx.select({ makerId: piece.artisanId }).from(piece).where(eq(piece.id, id));
    return row ? { kind: "piece", scope: { ...none, pieceId: id }, makerId: row.makerId } : null;
  });
}

/** The badges about the same thing. */
export function sameScope({ craftId, artisanId, pieceId }: BadgeScope) {
  return or(
    craftId ? eq(badge.craftId, craftId) : undefined,
    artisanId ? eq(badge.artisanId, artisanId) : undefined,
    pieceId ? eq(badge.pieceId, pieceId) : undefined,
  );
}
