import type { ReadAnswer } from "#features/payouts/domain/judge-answer.ts";
import { readCsv } from "#lib/csv/read-csv.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { decimalText } from "#lib/money/decimal.ts";
import { money } from "#lib/money/money.ts";

export const bankFileColumns = ["reference", "rib", "beneficiary", "amount", "currency", "batch"] as const;

export type FileLine = { id: string; rib: string; holder: string; amountMinor: number };

/**
 * The file of a batch: one row a line, in the order of their ids. Made of the rows and the batch's id alone – no day, no counter,
 * no language – so that the same batch gives the same bytes whenever it is asked for. The digits stand in groups: a spreadsheet
 * would make a rounded number of 24 of them in a row.
 */
export function bankFile(batchId: string, lines: readonly FileLine[]): string {
  const rows = lines
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, rib, holder, amountMinor }) => [
      id,
      `${rib.slice(0, 3)} ${rib.slice(3, 6)} ${rib.slice(6, 22)} ${rib.slice(22)}`,
      holder,
      decimalText(money(amountMinor, "MAD")),
      "MAD",
      batchId,
    ]);
  return writeCsv(bankFileColumns, rows);
}

export const bankFileName = (batchId: string) => `${batchId}.csv`;

/** Words of banks for what became of a transfer, lower-case, without accents. */
const words: Readonly<Record<string, "confirmed" | "returned">> = {
  confirmed: "confirmed",
  paid: "confirmed",
  executed: "confirmed",
  execute: "confirmed",
  paye: "confirmed",
  returned: "returned",
  rejected: "returned",
  rejete: "returned",
  retourne: "returned",
};

/**
 * A bank's answer: a table with the columns `reference` and `result`, and `reason` and `amount` where the bank gives them. Null
 * when one of the first two is missing. Throws Refusal CSV_UNREADABLE.
 */
export function readAnswerFile(text: string): ReadAnswer[] | null {
  const { header, rows } = readCsv(new TextEncoder().encode(text));
  const names = header.map((name) => name.toLowerCase());
  const at = (name: string) => names.indexOf(name);
  const [reference, result, reason, amount] = [at("reference"), at("result"), at("reason"), at("amount")];
  if (reference < 0 || result < 0) return null;
  return rows.map(({ line, cells }) => ({
    line,
    lineId: cells[reference] ?? "",
    result: words[plain(cells[result] ?? "")] ?? null,
    amount: amount < 0 ? null : cells[amount] || null,
    reason: reason < 0 ? null : ((cells[reason] || null)?.slice(0, 200) ?? null),
  }));
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
