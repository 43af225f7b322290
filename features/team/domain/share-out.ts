import type { Id } from "#lib/ids/ids.ts";
import { money, split } from "#lib/money/money.ts";

type Part = { memberId: Id<"workshopMember"> | null; basisPoints: number };

/** `recordedAt` is an ISO instant: no rule reaches back to what was sold before it was written down. */
export type DatedRule = {
  pieceId: string | null;
  validFrom: string;
  recordedAt: string;
  parts: readonly Part[];
};

/** A moment, as an ISO instant and as its day in Morocco. */
export type Moment = { at: string; day: string };

/**
 * An order, and what each of its pieces left the workshop once the platform's share and refunds are off; delivery is not shared.
 * Who holds the money meanwhile changes nothing of it: a maker who took cash at a stand has it already.
 */
export type SharedOrder = Moment & { lines: readonly { pieceId: string; leftMinor: number }[] };

const whole: readonly Part[] = [{ memberId: null, basisPoints: 10_000 }];

/**
 * The rule of a sale: the piece's own before the workshop's, of each the last to begin, of one day the last recorded before the
 * sale. None at all leaves it with the workshop.
 */
export function ruleOf(rules: readonly DatedRule[], pieceId: string, { at, day }: Moment): readonly Part[] {
  const begun = rules
    .filter(({ validFrom, recordedAt }) => validFrom <= day && recordedAt <= at)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom) || b.recordedAt.localeCompare(a.recordedAt));
  const rule = begun.find((one) => one.pieceId === pieceId) ?? begun.find((one) => one.pieceId === null);
  return rule?.parts ?? whole;
}

/** What everybody's part of an order comes to; the parts add up to it exactly. Keys are members, `""` the workshop. Pure. */
export function shareOut(order: SharedOrder, rules: readonly DatedRule[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { pieceId, leftMinor } of order.lines) {
    const parts = ruleOf(rules, pieceId, order);
    const ratios = parts.map(({ basisPoints }) => basisPoints);
    for (const [k, part] of split(money(leftMinor, "MAD"), ratios).entries()) {
      const key = parts[k]?.memberId ?? "";
      sums.set(key, (sums.get(key) ?? 0) + part.minor);
    }
  }
  return sums;
}
