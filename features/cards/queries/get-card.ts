import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { ownCardOrOffice } from "#features/cards/policy.ts";
import { cardColumns, cardDto } from "#features/cards/queries/card-columns.ts";
import type { CardDto } from "#features/cards/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One card, for its holder and for the office that keeps it. */
export const getCard = defineQuery({
  name: "cards.get",
  input: z.strictObject({ cardId: idSchema("card") }),
  handler: async ({ tx, input, now }): Promise<CardDto | null> => {
    const [row] = await tx
      .select(cardColumns)
      .from(card)
      .innerJoin(artisan, eq(artisan.id, card.artisanId))
      .where(eq(card.id, input.cardId));
    return row ? cardDto(row, now) : null;
  },
  policy: ownCardOrOffice,
});
