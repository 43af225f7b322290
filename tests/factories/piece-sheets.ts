import { type SheetColumn, sheetColumns } from "#features/sheets/domain/columns.ts";

type Cells = Partial<Record<SheetColumn, string>>;

/** A table of pieces made up for a test, and what a reader must find wrong with it. */
export type PieceSheet = { text: string; bytes: Uint8Array; rows: number; bad: ReadonlyMap<number, string> };

/** Ways to spoil a row, each found by its code. */
const faults: readonly { code: string; cells: Cells }[] = [
  { code: "NAME_NEEDED", cells: { title_ar: "", title_fr: "" } },
  { code: "PRICE_INVALID", cells: { price_mad: "beaucoup" } },
  { code: "NUMBER_TOO_SMALL", cells: { weight_g: "0" } },
  { code: "WORD_UNKNOWN", cells: { availability: "peut-être" } },
  { code: "TAXONOMY_UNKNOWN", cells: { materials: "kryptonite" } },
  { code: "LEAD_NEEDED", cells: { availability: "made_to_order", lead_days: "" } },
  { code: "UNITS_TOO_MANY", cells: { availability: "unique", units: "3" } },
  { code: "HEADING_INVALID", cells: { hs_heading: "69" } },
];

const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit);

/** One made-up piece: the same for the same number. Every third writes its figures in Arabic digits. */
function rowOf(n: number): Cells {
  const price = String(100 + (n % 900));
  return {
    reference: `B-${String(n).padStart(4, "0")}`,
    title_ar: `سلطانية رقم ${n}`,
    title_fr: `Bol numéro ${n}`,
    title_en: n % 2 === 0 ? `Bowl number ${n}` : "",
    description_fr: `Un bol tourné à la main, émaillé de bleu; modèle ${n}.`,
    care_fr: "À la main, sans abrasif.",
    availability: "En stock",
    price_mad: n % 3 === 0 ? arabicDigits(price) : `${price},50`,
    price_eur: n % 5 === 0 ? "25" : "",
    units: String(1 + (n % 7)),
    weight_g: n % 3 === 0 ? arabicDigits("900") : "900",
    length_cm: "22,5",
    materials: "clay",
    techniques: "throwing",
  };
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table of so many pieces, of which each `badEvery`th cannot be taken, every way in turn. `edit` changes cells of a row. */
export function pieceSheet(
  rows: number,
  { badEvery = 0, edit }: { badEvery?: number; edit?: (n: number) => Cells } = {},
): PieceSheet {
  const bad = new Map<number, string>();
  const lines = [sheetColumns.join(";")];
  for (let n = 1; n <= rows; n += 1) {
    const isBad = badEvery > 0 && n % badEvery === 0;
    const fault = isBad ? faults[(n / badEvery - 1) % faults.length] : undefined;
    if (fault) bad.set(n + 1, fault.code);
    const cells = { ...rowOf(n), ...fault?.cells, ...edit?.(n) };
    lines.push(sheetColumns.map((column) => quoted(cells[column] ?? "")).join(";"));
  }
  const text = `\uFEFF${lines.join("\r\n")}\r\n`;
  return { text, bytes: new TextEncoder().encode(text), rows, bad };
}
