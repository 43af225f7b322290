import "server-only";
import { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
import { getCardsInput, type PieceCardDto } from "#features/catalogue/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Pieces as they stand in a grid, by id and in that order; what is not published is left out. */
export const getCards = definePublicQuery({
  name: "catalogue.get-cards",
  input: getCardsInput,
  handler: ({ db, input }): Promise<PieceCardDto[]> => pieceCards(db, input.ids, input.locale),
});
