import "server-only";
import { artisan } from "#db/schema/artisans.ts";
import { card } from "#db/schema/cards.ts";
import { judgeCard } from "#features/cards/domain/verdict.ts";
import type { CardDto, CardReason } from "#features/cards/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { daysBetween } from "#lib/days.ts";

/** What a card's DTO is made of: a card joined with its maker. */
export const cardColumns = {
  id: card.id,
  number: card.number,
  code: card.code,
  artisanId: card.artisanId,
  chamberId: card.chamberId,
  holderName: card.holderName,
  trade: card.trade,
  kind: card.kind,
  registryNumber: card.registryNumber,
  validFrom: card.validFrom,
  validUntil: card.validUntil,
  state: card.state,
  stateAt: card.stateAt,
  stateReason: card.stateReason,
  photoId: card.photoId,
  issuedAt: card.issuedAt,
  printedAt: card.printedAt,
  handedOverAt: card.handedOverAt,
  standing: artisan.state,
  standingSince: artisan.stateSince,
  isDemonstration: artisan.isDemonstration,
};

type CardColumns = {
  [K in keyof typeof cardColumns]: (typeof cardColumns)[K]["_"]["notNull"] extends true
    ? (typeof cardColumns)[K]["_"]["data"]
    : (typeof cardColumns)[K]["_"]["data"] | null;
};

/** A card with what it is worth at a moment. */
export function cardDto(row: CardColumns, now: Date): CardDto {
  const { state, stateAt, stateReason, standing, standingSince, ...rest } = row;
  const today = dayInMorocco(now);
  const verdict = judgeCard(
    {
      state,
      stateOn: dayInMorocco(stateAt),
      validUntil: row.validUntil,
      standing,
      standingOn: dayInMorocco(standingSince),
    },
    today,
  );
  // Columns of other joined tables stay out.
  const { id, number, code, artisanId, chamberId, holderName, trade, kind, registryNumber } = rest;
  return {
    ...{ id, number, code, artisanId, chamberId, holderName, trade, kind, registryNumber },
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    state,
    verdict,
    daysLeft: daysBetween(today, row.validUntil),
    reason: stateReason as CardReason | null,
    photoId: row.photoId,
    issuedAt: row.issuedAt.toISOString(),
    printedAt: row.printedAt?.toISOString() ?? null,
    handedOverAt: row.handedOverAt?.toISOString() ?? null,
    isDemonstration: row.isDemonstration,
  };
}
