import type { DutyKind } from "#db/schema/shipping.ts";
import { pickRule } from "#features/shipping/domain/pick-rule.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money, plus, share, split, sum, zero } from "#lib/money/money.ts";

/** A charge on entry as it holds for one destination. Amounts in dirhams. */
export type DutyCharge = {
  kind: DutyKind;
  destination: string;
  hsPrefix: string | null;
  origin: string | null;
  basisPoints: number | null;
  amount: Money | null;
  /** Holds for consignments worth more than the first and at most the second. */
  over: Money | null;
  upTo: Money | null;
  validFrom: string;
  recordedAt: string;
  isPrepayable: boolean;
  source: string;
};

/** A line of a parcel; `value` is the whole line's, in dirhams. */
export type DutiableLine = { sku: string; value: Money; hsHeading: string | null; originCountry: string };

export type DutiableParcel = { artisanId: Id<"artisan">; shipping: Money; lines: readonly DutiableLine[] };

/** One charge on one parcel: whether duty, tax or the carrier's handling, and the record it rests on. */
export type DutyPart = {
  artisanId: Id<"artisan">;
  kind: "duty" | "tax" | "handling";
  /** Names the charge: `shipping.charges.<labelKey>` in the catalogues. */
  labelKey: Exclude<DutyKind, "de_minimis">;
  amount: Money;
  source: string;
  validFrom: string;
};

/**
 * What a parcel costs on entry, as the records say: each parcel is a consignment of its own. Duty first (a share of each line's
 * value, or an amount for each heading), then tax on value, duty and delivery, then handling. Nothing is duty up to the value
 * of a de-minimis record. An estimate: the customs office decides.
 */
export function estimateParcel(charges: readonly DutyCharge[], parcel: DutiableParcel): DutyPart[] {
  const { artisanId, lines, shipping } = parcel;
  const value = sum(
    lines.map((line) => line.value),
    "MAD",
  );
  const inForce = charges.filter((charge) => isWithin(charge, value));
  const isFree = inForce.some(
    (charge) => charge.kind === "de_minimis" && value.minor <= (charge.amount?.minor ?? 0),
  );
  const duties = isFree ? [] : [...byValue(inForce, lines), ...byHeading(inForce, lines)];
  const taxes = taxParts(inForce, lines, shipping, duties);
  const handling = pickRule(inForce, "handling", {
    hsHeading: null,
    originCountry: lines[0]?.originCountry ?? "MA",
  });
  const parts = [
    ...duties,
    ...taxes,
    ...(handling?.amount ? [{ charge: handling, amount: handling.amount }] : []),
  ];
  return merged(parts).map(({ charge, amount }) => ({
    artisanId,
    kind: partKind(charge.kind),
    labelKey: charge.kind as DutyPart["labelKey"],
    amount,
    source: charge.source,
    validFrom: charge.validFrom,
  }));
}

type Taken = { charge: DutyCharge; amount: Money; sku?: string };

const partKind = (kind: DutyKind) => (kind === "vat" ? "tax" : kind === "handling" ? "handling" : "duty");

const isWithin = (charge: DutyCharge, value: Money) =>
  (!charge.over || value.minor > charge.over.minor) && (!charge.upTo || value.minor <= charge.upTo.minor);

function byValue(charges: readonly DutyCharge[], lines: readonly DutiableLine[]): Taken[] {
  return lines.flatMap((line) => {
    const charge = pickRule(charges, "duty_percent", line);
    return charge ? [{ charge, amount: share100(line.value, charge.basisPoints ?? 0), sku: line.sku }] : [];
  });
}

/** Lines of one heading are one entry in the declaration; the charge stands on the first of them. */
function byHeading(charges: readonly DutyCharge[], lines: readonly DutiableLine[]): Taken[] {
  const first = new Map<string, DutiableLine>();
  for (const line of lines) {
    const heading = line.hsHeading ?? line.sku;
    if (!first.has(heading)) first.set(heading, line);
  }
  return [...first.values()].flatMap((line) => {
    const charge = pickRule(charges, "duty_per_heading", line);
    return charge?.amount ? [{ charge, amount: charge.amount, sku: line.sku }] : [];
  });
}

/** Tax on each line's value, its duty and its part of the delivery; one amount a record, rounded once. */
function taxParts(
  charges: readonly DutyCharge[],
  lines: readonly DutiableLine[],
  shipping: Money,
  duties: readonly Taken[],
): Taken[] {
  const values = lines.map((line) => line.value.minor);
  const carried = values.some((minor) => minor > 0) ? split(shipping, values) : [];
  const bases = new Map<DutyCharge, Money>();
  lines.forEach((line, n) => {
    const charge = pickRule(charges, "vat", line);
    if (!charge) return;
    const duty = sum(
      duties.filter(({ sku }) => sku === line.sku).map(({ amount }) => amount),
      "MAD",
    );
    const base = plus(plus(line.value, duty), carried[n] ?? zero("MAD"));
    bases.set(charge, plus(bases.get(charge) ?? zero("MAD"), base));
  });
  return [...bases].map(([charge, base]) => ({ charge, amount: share100(base, charge.basisPoints ?? 0) }));
}

/** A share that may be more than the whole: some duties are. */
function share100(value: Money, basisPoints: number): Money {
  const wholes = Math.floor(basisPoints / 10_000);
  const { part } = share(value, basisPoints % 10_000);
  return plus(money(value.minor * wholes, value.currency), part);
}

/** One part a record, without those that come to nothing. */
function merged(parts: readonly Taken[]): Taken[] {
  const sums = new Map<DutyCharge, Money>();
  for (const { charge, amount } of parts) sums.set(charge, plus(sums.get(charge) ?? zero("MAD"), amount));
  return [...sums].map(([charge, amount]) => ({ charge, amount })).filter(({ amount }) => amount.minor > 0);
}

/** True when every charge that was taken may be paid with the order. */
export function isPrepayable(charges: readonly DutyCharge[], parts: readonly DutyPart[]): boolean {
  return (
    parts.length > 0 &&
    parts.every((part) =>
      charges.some(
        (charge) =>
          charge.isPrepayable &&
          charge.kind === part.labelKey &&
          charge.source === part.source &&
          charge.validFrom === part.validFrom,
      ),
    )
  );
}
