import { readCsv } from "#lib/csv/read-csv.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A payment as a file tells it. `problem` is a code; then amount or day are missing. */
export type MoneyLine = {
  line: number;
  reference: string;
  amountMinor: number | null;
  /** ISO date. */
  day: string | null;
  problem: "REFERENCE_MISSING" | "AMOUNT_INVALID" | "DATE_INVALID" | "DEBIT" | null;
};

/** Lines a file may have. */
export const mostLines = 5000;

/** Names of the columns in the files of couriers and banks, folded. */
const columns = {
  reference: [
    "reference",
    "tracking",
    "order",
    "suivi",
    "commande",
    "numero",
    "libelle",
    "label",
    "المرجع",
    "رقم",
    "البيان",
  ],
  amount: ["amount", "montant", "credit", "المبلغ"],
  day: ["date", "day", "jour", "التاريخ"],
} as const;

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}]+/gu, "");

/**
 * Reads a table of payments: a column for the reference, the amount in dirhams and the day, under the names couriers and banks
 * use. Every line comes back; one that cannot be read says why. Throws Refusal CSV_UNREADABLE, FILE_COLUMNS or FILE_TOO_LONG.
 */
export function readMoneyFile(bytes: Uint8Array): MoneyLine[] {
  const { header, rows } = readCsv(bytes);
  const names = header.map(fold);
  const place = (of: keyof typeof columns) =>
    names.findIndex((name) => columns[of].some((known) => name.includes(fold(known))));
  const [reference, amount, day] = [place("reference"), place("amount"), place("day")];
  if (reference < 0 || amount < 0 || day < 0) throw new Refusal("FILE_COLUMNS");
  if (rows.length > mostLines) throw new Refusal("FILE_TOO_LONG");
  return rows.map(({ line, cells }) =>
    asLine(line, cells[reference] ?? "", cells[amount] ?? "", cells[day] ?? ""),
  );
}

function asLine(line: number, reference: string, amount: string, day: string): MoneyLine {
  const read = {
    line,
    reference: reference.slice(0, 200),
    amountMinor: readMinor(amount),
    day: readDay(day),
  };
  if (/^\s*[-–(]/.test(amount)) return { ...read, amountMinor: null, problem: "DEBIT" };
  if (!read.amountMinor) return { ...read, amountMinor: null, problem: "AMOUNT_INVALID" };
  if (!read.day) return { ...read, problem: "DATE_INVALID" };
  if (!read.reference) return { ...read, amountMinor: null, problem: "REFERENCE_MISSING" };
  return { ...read, problem: null };
}

/** `1 234,50`, `1.234,50`, `1,234.50`, `1234.5 DH` as centimes; null for anything else. */
function readMinor(typed: string): number | null {
  const flat = typed.replace(/[\s\u00a0\u202f]|MAD|DHS?/gi, "");
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(flat);
  if (!parts) return null;
  return Number(parts[1]?.replace(/\D/g, "")) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** `2026-11-26` or `26/11/2026`, a day that exists; null for anything else. */
function readDay(typed: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(typed);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [year, month, day] = iso ? iso.slice(1) : local ? local.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
