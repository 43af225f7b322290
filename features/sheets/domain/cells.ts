import type { SheetColumn } from "#features/sheets/domain/columns.ts";

/** Answers what a row says in a column: nothing (undefined) leaves what is there, "" takes it away. */
export type CellOf = (column: SheetColumn) => string | undefined;

/** One line of plain text per cell, but for descriptions; without signs that only steer the direction of text. */
const tidy = (cell: string) => cell.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim();

/** A single dash, as people write it into an empty place. */
const isDash = (cell: string) => /^[-–—]$/.test(cell);

/** Reads a row's cells by the columns of its table. */
export function cellReader(places: ReadonlyMap<SheetColumn, number>, cells: readonly string[]): CellOf {
  return (column) => {
    const cell = tidy(cells[places.get(column) ?? -1] ?? "");
    if (cell === "") return undefined;
    return isDash(cell) ? "" : cell;
  };
}

/** The maker's own name for a piece as it is compared: one form of letters, single spaces. */
export const referenceOf = (cell: string): string => tidy(cell).normalize("NFC").replace(/\s+/g, " ");

/** A serial of ours, which no maker gives to a new piece. */
export const isSerial = (reference: string): boolean => /^SND-/i.test(reference);

/** Millimetres as a tape says them, in centimetres. */
export const centimetres = (mm: number | null): string =>
  mm === null ? "" : `${Math.floor(mm / 10)}${mm % 10 === 0 ? "" : `.${mm % 10}`}`;
