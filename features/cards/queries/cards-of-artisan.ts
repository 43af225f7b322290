import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { chamber } from "#db/schema/chambers.ts";
import { ownCardOrOffice } from "#features/cards/policy.ts";
import { cardColumns, cardDto } from "#features/cards/queries/card-columns.ts";
import type { MakerCards } from "#features/cards/schema.ts";
import { lists } from "#features/register/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every card a maker was given, for the maker and for the office that keeps their cards. */
export const cardsOfArtisan = defineQuery({
  name: "cards.of-artisan",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input, now }): Promise<MakerCards | null> => {
    const [maker] = await tx
      .select({
        artisanId: artisan.id,
        chamberId: artisan.chamberId,
        chamberName: chamber.name,
        state: artisan.state,
        registryNumber: artisan.registryNumber,
      })
      .from(artisan)
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(eq(artisan.id, input.artisanId));
    if (!maker) return null;
    const rows = await tx
      .select(cardColumns)
      .from(card)
      .innerJoin(artisan, eq(artisan.id, card.artisanId))
      .where(eq(card.artisanId, input.artisanId))
      .orderBy(desc(card.issuedAt), desc(card.id));
    const cards = rows.map((row) => cardDto(row, now));
    const { state, registryNumber, ...rest } = maker;
    const opens = Math.max(...(await ruleValue(tx, "card.reminders", now)).days);
    const [latest] = cards;
    const isOpen = latest?.verdict.kind === "valid" && latest.daysLeft > opens;
    return { ...rest, cards, mayIssue: lists(state) && registryNumber !== null && !isOpen };
  },
  policy: ownCardOrOffice,
});
