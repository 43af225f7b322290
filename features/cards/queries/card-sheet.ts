import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { mayKeepCards } from "#features/cards/policy.ts";
import { cardColumns, cardDto } from "#features/cards/queries/card-columns.ts";
import { type CardSheet, cardIdsSchema } from "#features/cards/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * Cards as they are printed, by name of the file: by number. Those that have ended since they were chosen are left out;
 * a card that is not to be seen, or is of
 * another chamber, makes the whole sheet not found.
 */
export const cardSheet = defineQuery({
  name: "cards.sheet",
  input: cardIdsSchema,
  handler: async ({ tx, input, now }): Promise<CardSheet | null> => {
    const wanted = [...new Set(input.cardIds)];
    const rows = await tx
      .select({
        ...cardColumns,
        chamberName: chamber.name,
        chamberAddress: chamber.address,
        chamberPhone: chamber.contactPhone,
        chamberEmail: chamber.contactEmail,
      })
      .from(card)
      .innerJoin(artisan, eq(artisan.id, card.artisanId))
      .innerJoin(chamber, eq(chamber.id, card.chamberId))
      .where(inArray(card.id, wanted))
      .orderBy(asc(card.number));
    const chamberId = rows[0]?.chamberId;
    if (!chamberId || rows.length !== wanted.length) return null;
    if (rows.some((row) => row.chamberId !== chamberId)) return null;
    const cards = rows.map((row) => {
      const { chamberName, chamberAddress, chamberPhone, chamberEmail } = row;
      return { ...cardDto(row, now), chamberName, chamberAddress, chamberPhone, chamberEmail };
    });
    const printable = cards.filter(({ verdict }) => verdict.kind === "valid");
    return { chamberId, cards: printable, ended: cards.length - printable.length };
  },
  policy: (actor, { resource }) => mayKeepCards(actor, resource.chamberId),
});
