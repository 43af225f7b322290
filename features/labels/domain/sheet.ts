/** Millimetres of an A4 sheet of labels: size of a label, where the first one lies, and from one to the next. */
export type Stock = {
  width: number;
  height: number;
  columns: number;
  rows: number;
  start: number;
  top: number;
  pitch: { across: number; down: number };
};

/** Sheets that shops for office paper sell in Morocco and elsewhere, by how many labels they hold; both cut by hand from plain paper too. */
export const stocks = {
  "21": {
    ...{ width: 63.5, height: 38.1, columns: 3, rows: 7, start: 7.25, top: 15.15 },
    pitch: { across: 66, down: 38.1 },
  },
  "24": {
    ...{ width: 70, height: 37, columns: 3, rows: 8, start: 0, top: 0.5 },
    pitch: { across: 70, down: 37 },
  },
} as const satisfies Record<string, Stock>;
export type StockName = keyof typeof stocks;
export const stockNames = ["21", "24"] as const satisfies readonly StockName[];

/** Side of the printed symbol in millimetres, without its quiet zone: what a phone reads at arm's length. */
export const symbolSide = 17;
/** Modules of white around a symbol (ISO/IEC 18004). */
export const quietModules = 4;

/** Side of a symbol of so many modules with its quiet zone, in millimetres. */
export function sideWithQuiet(modules: number): number {
  return (symbolSide * (modules + 2 * quietModules)) / modules;
}

/** Labels one print may hold: ten sheets. */
export const labelsAPrint = 240;
/** Copies of one piece's label: one stays in the workshop's book, and a pair of slippers wears two. */
export const copiesAtMost = 10;

export type Place<Label> = { label: Label; x: number; y: number };

/**
 * The labels by pages, each with its place in millimetres from the left and the top. Printing begins at the `from`-th place (1 is the
 * first), so that a sheet that was begun is used up.
 */
export function pagesOf<Label>(labels: readonly Label[], stock: Stock, from: number): Place<Label>[][] {
  const aPage = stock.columns * stock.rows;
  const pages: Place<Label>[][] = [];
  for (const [n, label] of labels.entries()) {
    const at = n + from - 1;
    const on = at % aPage;
    const place = {
      x: stock.start + (on % stock.columns) * stock.pitch.across,
      y: stock.top + Math.floor(on / stock.columns) * stock.pitch.down,
    };
    const page = Math.floor(at / aPage);
    pages[page] ??= [];
    pages[page].push({ label, ...place });
  }
  return pages;
}
