import { type CoverStatus, coverStatuses, readCoverNumber } from "#features/cover/domain/status.ts";

/** What may be wrong with a line of the fund's answers. */
export const answerProblems = [
  "MAKER_MISSING",
  "MAKER_UNKNOWN",
  "MAKER_DIFFERS",
  "MAKER_TWICE",
  "NO_CONSENT",
  "STATUS_UNKNOWN",
  "DATE_INVALID",
  "DATE_FUTURE",
  "NUMBER_INVALID",
  "ANSWER_OLDER",
] as const;
export type AnswerProblem = (typeof answerProblems)[number];
export type ProblemLine = { line: number; code: AnswerProblem };

/** A line that can be read: whom it is about, and what it says. */
export type Answer = {
  line: number;
  registryNumber: string | null;
  cin: string | null;
  status: CoverStatus;
  /** ISO day on which it was true. */
  asOf: string;
  /** CNSS number; null where the file gives none, which takes nothing away. */
  number: string | null;
};

export type AnswersTable = {
  header: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
};

const names = {
  registryNumber: ["nia", "numero_nia", "رقم الهوية الحرفية"],
  cin: ["cin", "cnie", "رقم بطاقة التعريف"],
  status: ["status", "statut", "situation", "الوضعية"],
  date: ["date", "au", "التاريخ"],
  number: ["cnss_number", "cnss", "numero_cnss", "رقم الصندوق"],
} as const;
type Column = keyof typeof names;

/** How the fund may write a status besides our own codes. */
const written: Readonly<Record<CoverStatus, readonly string[]>> = {
  to_complete: ["a completer", "incomplet", "في طور الاستكمال"],
  affiliated: ["affilie", "affiliee", "منخرط"],
  in_arrears: ["en retard", "impaye", "متأخرات"],
  exempt: ["exonere", "exoneree", "معفى"],
};

/**
 * Reads the fund's answers, columns by name in any order: a NIA or a CIN, a status, a date, perhaps a CNSS number. Null
 * when a column that is needed is not there. `readCin` is given, because what a CIN looks like is known elsewhere.
 */
export function readAnswers(
  { header, rows }: AnswersTable,
  today: string,
  readCin: (typed: string) => string | null,
): { answers: Answer[]; problems: ProblemLine[] } | null {
  const columns = columnsOf(header);
  const at = (column: Column) => columns.get(column);
  if (at("status") === undefined || at("date") === undefined) return null;
  if (at("registryNumber") === undefined && at("cin") === undefined) return null;
  const answers: Answer[] = [];
  const problems: ProblemLine[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column) => cells[at(column) ?? -1]?.trim() ?? "";
    const read = readLine(cell, today, readCin);
    if (typeof read === "string") problems.push({ line, code: read });
    else answers.push({ line, ...read });
  }
  return { answers, problems };
}

function readLine(
  cell: (column: Column) => string,
  today: string,
  readCin: (typed: string) => string | null,
): Omit<Answer, "line"> | AnswerProblem {
  const registryNumber = cell("registryNumber") || null;
  const cin = cell("cin") ? readCin(cell("cin")) : null;
  if (!registryNumber && !cin) return cell("cin") ? "MAKER_UNKNOWN" : "MAKER_MISSING";
  const status = statusIn(cell("status"));
  if (!status) return "STATUS_UNKNOWN";
  const asOf = dayIn(cell("date"));
  if (!asOf) return "DATE_INVALID";
  if (asOf > today) return "DATE_FUTURE";
  const number = cell("number") ? readCoverNumber(cell("number")) : null;
  if (cell("number") && !number) return "NUMBER_INVALID";
  return { registryNumber, cin, status, asOf, number };
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  header.forEach((name, index) => {
    const known = (Object.keys(names) as Column[]).find(
      (column) =>
        (names[column] as readonly string[]).includes(plain(name).replace(/ /g, "_")) ||
        (names[column] as readonly string[]).includes(plain(name)),
    );
    if (known && !columns.has(known)) columns.set(known, index);
  });
  return columns;
}

function statusIn(text: string): CoverStatus | undefined {
  const word = plain(text);
  return coverStatuses.find((status) => status === word || written[status].includes(word));
}

/** 2026-11-30 and 30/11/2026 as an ISO day; null for anything else, 31/02/2026 too. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Small letters without accents, single spaces. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f\ufeff]/g, "")
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
