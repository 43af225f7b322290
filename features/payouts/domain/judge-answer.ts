import type { PayoutLineState } from "#db/schema/payouts.ts";
import type { AnswerRow } from "#features/payouts/schema.ts";
import { decimalText } from "#lib/money/decimal.ts";
import { money } from "#lib/money/money.ts";

/** A row of a bank's answer as it was read; `line` is its line in the file, `result` null for a word nobody knows. */
export type ReadAnswer = {
  line: number;
  lineId: string;
  result: "confirmed" | "returned" | null;
  amount: string | null;
  reason: string | null;
};

type Line = { id: string; state: PayoutLineState; amountMinor: number };

/** What a bank's answers mean for a batch's lines. A row with a problem is told and changes nothing. */
export function judgeAnswers(answers: readonly ReadAnswer[], lines: readonly Line[]): AnswerRow[] {
  const seen = new Set<string>();
  return answers.map((answer) => {
    const line = lines.find((one) => one.id === answer.lineId);
    const twice = seen.has(answer.lineId);
    seen.add(answer.lineId);
    const isKnown = line !== undefined && line.state === answer.result;
    return {
      line: answer.line,
      lineId: answer.lineId,
      result: answer.result,
      reason: answer.reason,
      problem: twice ? "LINE_TWICE" : problemOf(answer, line),
      isKnown,
    };
  });
}

function problemOf(answer: ReadAnswer, line: Line | undefined): AnswerRow["problem"] {
  if (!line) return "LINE_UNKNOWN";
  if (!answer.result) return "RESULT_UNKNOWN";
  if (answer.amount !== null && normal(answer.amount) !== decimalText(money(line.amountMinor, "MAD")))
    return "AMOUNT_DIFFERS";
  if (line.state !== "sent" && line.state !== answer.result) return "LINE_ANSWERED";
  return null;
}

/** `1 234,5` and `1234.50` are one amount. */
function normal(text: string): string {
  const [whole = "", part = ""] = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".")
    .split(".");
  return `${whole}.${part.padEnd(2, "0")}`;
}
