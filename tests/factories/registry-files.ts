import { importColumns } from "#features/register/domain/import-columns.ts";

type Cells = Record<(typeof importColumns)[number], string>;

/** A registry file made up for a test, and what a reader must find wrong with it. */
export type RegistryFile = {
  text: string;
  bytes: Uint8Array;
  rows: number;
  /** Line of each bad row → the code of its problem. */
  bad: ReadonlyMap<number, string>;
};

/** Ways to spoil a row, each found by its code. The pair of equal numbers is made apart. */
const faults: readonly { code: string; spoil: (cells: Cells) => Partial<Cells> }[] = [
  { code: "MISSING", spoil: () => ({ town: "" }) },
  { code: "NUMBER_SHAPE", spoil: () => ({ registry_number: "رقم" }) },
  { code: "NAME_MISSING", spoil: () => ({ name_ar: "", name_fr: "" }) },
  { code: "CATEGORY_UNKNOWN", spoil: () => ({ category: "artisan" }) },
  { code: "CRAFT_UNKNOWN", spoil: () => ({ craft: "no-such-craft" }) },
  { code: "DAY_UNKNOWN", spoil: () => ({ valid_from: "31/02/2026" }) },
  { code: "DAYS_ORDER", spoil: () => ({ valid_until: "01/01/2020" }) },
  { code: "CIN_SHAPE", spoil: () => ({ cin: "123456" }) },
  { code: "PHONE_SHAPE", spoil: () => ({ phone: "12" }) },
  { code: "BAD_LETTERS", spoil: () => ({ name_fr: "F\uFFFDs" }) },
];

const category = ["maalem", "صانع معلم", "coopérative", "artisan par expérience", "artisan_diploma"];
const towns = ["فاس", "Meknès", "صفرو", "Taza", "Boulemane"];
const activities = ["صناعة الفخار", "Tissage, tapis", "Dinanderie", 'نقش "الجبس"', "Zellige"];

/** One made-up person: the same for the same number, nobody real. */
function person(n: number): Cells {
  const digits = String(n).padStart(6, "0");
  return {
    registry_number: `DEMO-${digits}`,
    name_ar: `شخص خيالي ${n}`,
    name_fr: n % 7 === 0 ? "" : `Personne Fictive ${n}`,
    activity: activities[n % activities.length] ?? "",
    craft: "",
    category: category[n % category.length] ?? "",
    town: towns[n % towns.length] ?? "",
    valid_from: "01/04/2026",
    valid_until: n % 3 === 0 ? "" : "31/03/2031",
    cin: n % 5 === 2 ? "" : `XX${digits}`,
    phone: n % 4 === 1 ? "" : `06${digits.padStart(8, "0")}`,
  };
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A registry file of so many rows, of which each `badEvery`th cannot be taken, every way in turn. Rows differ in language,
 * lack what they may lack, and one name holds a line break. `edit` changes the cells of a row by its number.
 */
export function registryFile(
  rows: number,
  { badEvery = 0, edit }: { badEvery?: number; edit?: (n: number, cells: Cells) => Partial<Cells> } = {},
): RegistryFile {
  const lines = [importColumns.join(",")];
  const bad = new Map<number, string>();
  const last = { number: "", line: 0 };
  let line = 2;
  let spoiled = 0;
  for (let n = 1; n <= rows; n += 1) {
    let cells = person(n);
    if (n === 3) cells.activity = "Poterie\net zellige";
    if (badEvery > 0 && n % badEvery === 0) {
      const fault = faults[spoiled % (faults.length + 1)];
      spoiled += 1;
      if (fault) {
        cells = { ...cells, ...fault.spoil(cells) };
        bad.set(line, fault.code);
      } else {
        // The same number as the row before it: then both are bad.
        cells.registry_number = last.number.replace("-", " ");
        bad.set(last.line, "NUMBER_TWICE");
        bad.set(line, "NUMBER_TWICE");
      }
    }
    cells = { ...cells, ...edit?.(n, cells) };
    const text = importColumns.map((column) => quoted(cells[column])).join(",");
    Object.assign(last, { number: cells.registry_number, line });
    lines.push(text);
    line += text.split("\n").length;
  }
  const text = `\uFEFF${lines.join("\r\n")}\r\n`;
  return { text, bytes: new TextEncoder().encode(text), rows, bad };
}
