import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { collection } from "#db/schema/catalogue.ts";
import { promotion } from "#db/schema/promotions.ts";
import { mayGive } from "#features/promotions/policy.ts";
import { givePromotionInput } from "#features/promotions/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives something off for some days: what, of which pieces, who bears it, and how far it goes. Where the chamber or the programme
 * bears it, it holds from the first day; where artisans bear it, for the pieces of those who agreed. Refusals: PROMOTION_DAYS when
 * it would end before it begins, or begin before today: nobody's past basket was promised it; SCOPE_FOREIGN for a collection or
 * maker of another chamber; CODE_TAKEN.
 */
export const givePromotion = defineCommand({
  name: "promotions.give",
  input: givePromotionInput,
  errors: ["PROMOTION_DAYS", "SCOPE_FOREIGN", "CODE_TAKEN"],
  load: async () => ({}),
  policy: (actor, { input }) => mayGive(actor, input.chamberId),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (input.startsOn < dayInMorocco(now) || input.endsOn < input.startsOn) fail("PROMOTION_DAYS");
    const { chamberId } = input;
    if (chamberId && !(await isOwn(tx, chamberId, input))) fail("SCOPE_FOREIGN");
    const id = newId("promotion");
    const [row] = await tx
      .insert(promotion)
      .values({
        id,
        chamberId,
        collectionId: input.collectionId ?? null,
        craftId: input.craftId ?? null,
        artisanId: input.artisanId ?? null,
        buyerCountry: input.country ?? null,
        kind: input.kind,
        basisPoints: input.kind === "percent" && input.percent ? input.percent * 100 : null,
        amountMinor: input.kind === "amount" ? (input.amount ?? null) : null,
        bearer: input.bearer,
        code: input.code ?? null,
        budgetMinor: input.budget ?? null,
        maxUses: input.maxUses ?? null,
        perBuyer: input.perBuyer ?? null,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        givenBy: actor.kind === "person" ? actor.userId : null,
        createdAt: now,
      })
      .onConflictDoNothing({ target: promotion.code })
      .returning({ id: promotion.id });
    return row ? { id: row.id } : fail("CODE_TAKEN");
  },
  audit: ({ input, output }) => ({
    object: output.id,
    detail: {
      ...{ kind: input.kind, bearer: input.bearer, percent: String(input.percent ?? "") },
      ...{ collection: input.collectionId ?? "", budget: String(input.budget ?? "") },
    },
  }),
});

type Scope = {
  collectionId?: Id<"collection"> | null | undefined;
  artisanId?: Id<"artisan"> | null | undefined;
};

/** A chamber gives promotions to its own collections and makers. */
async function isOwn(tx: Tx, chamberId: Id<"chamber">, { collectionId, artisanId }: Scope): Promise<boolean> {
  const one = sql<number>`1`;
  if (collectionId) {
    const [row] = await tx
      .select({ one })
      .from(collection)
      .where(and(eq(collection.id, collectionId), eq(collection.chamberId, chamberId)));
    if (!row) return false;
  }
  if (!artisanId) return true;
  const [row] = await tx
    .select({ one })
    .from(artisan)
    .where(and(eq(artisan.id, artisanId), eq(artisan.chamberId, chamberId)));
  return row !== undefined;
}
