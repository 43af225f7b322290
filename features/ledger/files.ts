import type { Books, Statement } from "#features/ledger/schema.ts";
import { writeCsv } from "#lib/csv/write-csv.ts";
import { decimalText } from "#lib/money/decimal.ts";
import { type Currency, money } from "#lib/money/money.ts";

const decimal = (minor: number, currency = "MAD") => decimalText(money(minor, currency as Currency));

/** A maker's statement of a month as a table; `words` are the reader's. */
export function statementFile(
  statement: Statement,
  words: { columns: readonly string[]; opening: string; closing: string; kind: (kind: string) => string },
): string {
  return writeCsv(words.columns, [
    [`${statement.month}-01`, words.opening, null, null, decimal(statement.openingMinor)],
    ...statement.lines.map((line) => [
      line.at.slice(0, 10),
      words.kind(line.kind),
      line.about,
      decimal(line.amountMinor),
      decimal(line.balanceMinor),
    ]),
    [null, words.closing, null, null, decimal(statement.closingMinor)],
  ]);
}

type Line = {
  at: string;
  journalId: string;
  source: string;
  sourceId: string;
  kind: string;
  account: string;
  currency: string;
  amountMinor: number;
};

export const ledgerColumns = [
  "booked_at",
  "journal",
  "source",
  "source_id",
  "kind",
  "account",
  "currency",
  "debit",
  "credit",
] as const;

/** Lines for accounting: one row each, debit and credit apart. */
export function ledgerFile(lines: readonly Line[]): string {
  return writeCsv(
    ledgerColumns,
    lines.map((line) => [
      line.at,
      line.journalId,
      line.source,
      line.sourceId,
      line.kind,
      line.account,
      line.currency,
      line.amountMinor > 0 ? decimal(line.amountMinor, line.currency) : null,
      line.amountMinor < 0 ? decimal(-line.amountMinor, line.currency) : null,
    ]),
  );
}

/** The trial balance: every account with its debit or credit, and per currency the two sums, which are equal. */
export function trialBalanceFile(accounts: Books["accounts"]): string {
  const currencies = [...new Set(accounts.map((row) => row.currency))].sort();
  const sums = currencies.map((currency) => {
    const own = accounts.filter((row) => row.currency === currency);
    const debit = own.reduce((sum, row) => sum + Math.max(row.closingMinor, 0), 0);
    const credit = own.reduce((sum, row) => sum + Math.max(-row.closingMinor, 0), 0);
    return ["total", currency, decimal(debit, currency), decimal(credit, currency)];
  });
  return writeCsv(
    ["account", "currency", "debit", "credit"],
    [
      ...accounts.map((row) => [
        row.account,
        row.currency,
        row.closingMinor > 0 ? decimal(row.closingMinor, row.currency) : null,
        row.closingMinor < 0 ? decimal(-row.closingMinor, row.currency) : null,
      ]),
      ...sums,
    ],
  );
}
