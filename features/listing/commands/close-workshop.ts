import "server-only";
import { and, count, eq, gte, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { workshopClosure } from "#db/schema/closures.ts";
import { closeWorkshopInput, reopenWorkshopInput } from "#features/listing/inputs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { closuresAtMost } from "#features/listing/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { dayInMorocco, daysBetween } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says on which days a workshop does not work. Purchases of before keep what they were promised; from now on every promise counts
 * these days. Refusals: DAYS_PAST, DAYS_ORDER, DAYS_TOO_MANY, TOO_MANY.
 */
export const closeWorkshop = defineCommand({
  name: "listing.close-workshop",
  input: closeWorkshopInput,
  errors: ["DAYS_PAST", "DAYS_ORDER", "DAYS_TOO_MANY", "TOO_MANY", "UNAUTHENTICATED"],
  load: ({ tx, input }) => lockWorkshop(tx, input.artisanId),
  policy: (actor, { resource }) => ownPiece(actor, resource.id),
  handler: async ({ tx, input: { artisanId, from, until }, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    const today = dayInMorocco(now);
    if (until < from) fail("DAYS_ORDER", { field: "until" });
    if (until < today) fail("DAYS_PAST", { field: "until" });
    if (daysBetween(from, until) > 120) fail("DAYS_TOO_MANY", { field: "until" });
    const open = and(eq(workshopClosure.artisanId, artisanId), isNull(workshopClosure.cancelledAt));
    const [there] = await tx
      .select({ n: count() })
      .from(workshopClosure)
      .where(and(open, gte(workshopClosure.untilDay, today)));
    if ((there?.n ?? 0) >= closuresAtMost) fail("TOO_MANY");
    const id = newId("closure");
    await tx
      .insert(workshopClosure)
      .values({ id, artisanId, fromDay: from, untilDay: until, userId: actor.userId });
    return { closureId: id, pieces: await shownPieces(tx, artisanId) };
  },
  audit: ({ input, output }) => ({
    object: input.artisanId,
    detail: { closure: output.closureId, from: input.from, until: input.until },
  }),
  invalidates: ({ input, output }) => closureTags(input.artisanId, output.pieces),
});

/** Takes days back on which a workshop was to be closed. */
export const reopenWorkshop = defineCommand({
  name: "listing.reopen-workshop",
  input: reopenWorkshopInput,
  errors: [],
  load: ({ tx, input }) => lockWorkshop(tx, input.artisanId),
  policy: (actor, { resource }) => ownPiece(actor, resource.id),
  handler: async ({ tx, input: { artisanId, closureId }, now }) => {
    const which = and(eq(workshopClosure.artisanId, artisanId), eq(workshopClosure.id, closureId));
    const gone = await tx
      .update(workshopClosure)
      .set({ cancelledAt: now })
      .where(and(which, isNull(workshopClosure.cancelledAt)))
      .returning({ id: workshopClosure.id });
    return { changed: gone.length > 0, pieces: gone.length > 0 ? await shownPieces(tx, artisanId) : [] };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.artisanId, detail: { closure: input.closureId } } : null,
  invalidates: ({ input, output }) => (output.changed ? closureTags(input.artisanId, output.pieces) : []),
});

async function lockWorkshop(tx: Tx, id: Id<"artisan">) {
  const [row] = await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, id));
  return row ?? null;
}

/** Pieces whose pages say when they arrive. */
async function shownPieces(tx: Tx, artisanId: Id<"artisan">): Promise<Id<"piece">[]> {
  const rows = await tx
    .select({ id: piece.id })
    .from(piece)
    .where(and(eq(piece.artisanId, artisanId), eq(piece.state, "published")));
  return rows.map(({ id }) => id);
}

const closureTags = (artisanId: Id<"artisan">, pieces: readonly Id<"piece">[]): string[] => [
  tags.artisan(artisanId),
  ...pieces.map((id) => tags.piece(id)),
];
