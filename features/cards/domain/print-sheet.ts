/** Millimetres of the sheet: CR80 cards (ISO/IEC 7810 ID-1), two by five on A4, with room for the crop marks. */
export const sheet = {
  page: { width: 210, height: 297 },
  card: { width: 85.6, height: 54 },
  gap: { across: 4, down: 3 },
  columns: 2,
  rows: 5,
  /** How far the ground of a card goes beyond its edge. */
  bleed: 1.5,
  /** Side of the printed code with its quiet zone. */
  code: 18,
} as const;

export const cardsASheet = sheet.columns * sheet.rows;

/** Cards a print may hold: five sheets, which is what one person sorts and checks at a time. */
export const cardsAPrint = 50;

const across = sheet.columns * sheet.card.width + (sheet.columns - 1) * sheet.gap.across;
const down = sheet.rows * sheet.card.height + (sheet.rows - 1) * sheet.gap.down;

/** Millimetres from the start and the top of the page to a place on the sheet. */
export function placeOf(index: number): { start: number; top: number } {
  const column = index % sheet.columns;
  const row = Math.floor(index / sheet.columns);
  return {
    start: round((sheet.page.width - across) / 2 + column * (sheet.card.width + sheet.gap.across)),
    top: round((sheet.page.height - down) / 2 + row * (sheet.card.height + sheet.gap.down)),
  };
}

/**
 * The place on the back of a sheet that lies behind a place on its front, when the printer turns the paper over its long
 * edge: the row stays, the columns change sides.
 */
export function backPlace(index: number): number {
  const column = index % sheet.columns;
  return index - column + (sheet.columns - 1 - column);
}

/** The cards by sheets, in order. */
export function sheetsOf<Card>(cards: readonly Card[]): Card[][] {
  return Array.from({ length: Math.ceil(cards.length / cardsASheet) }, (_, n) =>
    cards.slice(n * cardsASheet, (n + 1) * cardsASheet),
  );
}

/** Edges of the cards, where the sheet is cut: millimetres from the start, and from the top. */
export function cuts(): { across: number[]; down: number[] } {
  const columns = Array.from({ length: sheet.columns }, (_, n) => placeOf(n).start);
  const rows = Array.from({ length: sheet.rows }, (_, n) => placeOf(n * sheet.columns).top);
  return {
    across: columns.flatMap((start) => [start, round(start + sheet.card.width)]),
    down: rows.flatMap((top) => [top, round(top + sheet.card.height)]),
  };
}

function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}
