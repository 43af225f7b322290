import { type Currency, type Money, minus, plus, portion, times, zero } from "#lib/money/money.ts";

/** A line as it was paid: units, and what the whole line counts in each regard. */
export type PaidLine = {
  id: string;
  quantity: number;
  /** The buyer's price of one unit, in the order's currency. */
  unit: Money;
  /** In dirhams, of the whole line. */
  mad: Money;
  subsidy: Money;
  commission: Money;
  commissionVat: Money;
  /** What of it the maker gave to the transmission fund. */
  fund?: Money;
};

/**
 * What went back of a line, of delivery or of duties so far. `amount` reached the buyer; `borne` is what of it the platform
 * bore out of goodwill, so that `amount - borne` is what the maker gave up for.
 */
export type Given = {
  quantity: number;
  amount: Money;
  borne: Money;
  mad: Money;
  subsidy: Money;
  commission: Money;
  commissionVat: Money;
  fund: Money;
};

export const nothingGiven = (currency: Currency): Given => ({
  quantity: 0,
  amount: zero(currency),
  borne: zero(currency),
  mad: zero("MAD"),
  subsidy: zero("MAD"),
  commission: zero("MAD"),
  commissionVat: zero("MAD"),
  fund: zero("MAD"),
});

export const lineTotal = (line: PaidLine): Money => times(line.unit, line.quantity);

const smaller = (a: Money, b: Money) => (a.minor <= b.minor ? a : b);

/** What is asked back of a line: units, less what is kept of them. */
export type AskedUnits = { quantity: number; withheld?: Money };

/**
 * What goes back for units of a line. The buyer gets the exact price of each unit, less what is kept back and what goodwill gave
 * before. Dirhams, commission and its tax are the line's shares of everything that went back so far, less what was given: so
 * all parts of a line add up to it, in whatever order they come. Throws RangeError for more units than are left.
 */
export function unitsBack(line: PaidLine, before: Given, { quantity, withheld }: AskedUnits): Given {
  if (quantity < 1 || before.quantity + quantity > line.quantity)
    throw new RangeError(`${quantity} units of line ${line.id} are not left`);
  const asked = minus(times(line.unit, quantity), withheld ?? zero(line.unit.currency));
  if (asked.minor < 0) throw new RangeError("more is kept back than the units cost");
  const worth = smaller(asked, minus(lineTotal(line), minus(before.amount, before.borne)));
  const amount = smaller(worth, minus(lineTotal(line), before.amount));
  return sharesOf(line, before, { quantity, amount, borne: minus(amount, worth) });
}

/** What a sum out of goodwill is: the platform bears it, so nobody else gives anything up. */
export function goodwillBack(line: PaidLine, amount: Money): Given {
  return { ...nothingGiven(line.unit.currency), amount, borne: amount };
}

/** What a sum is that a line's maker gives up for. Throws RangeError when it is more than is left. */
export function sumBack(line: PaidLine, before: Given, amount: Money): Given {
  if (before.amount.minor + amount.minor > lineTotal(line).minor) throw new RangeError("more than was paid");
  return sharesOf(line, before, { quantity: 0, amount, borne: zero(amount.currency) });
}

function sharesOf(line: PaidLine, before: Given, back: Pick<Given, "quantity" | "amount" | "borne">): Given {
  const total = lineTotal(line);
  const soFar = plus(minus(before.amount, before.borne), minus(back.amount, back.borne));
  // A line that cost its buyer nothing is told by its units.
  const [part, whole] =
    total.minor > 0 ? [soFar.minor, total.minor] : [before.quantity + back.quantity, line.quantity];
  const next = (value: Money, given: Money) => minus(portion(value, part, whole), given);
  const subsidy = next(line.subsidy, before.subsidy);
  const worth = minus(back.amount, back.borne);
  // In dirhams what the maker gives up is exactly what the buyer and the sponsor get back.
  const mad = worth.currency === "MAD" ? plus(worth, subsidy) : next(line.mad, before.mad);
  const commission = next(line.commission, before.commission);
  const commissionVat = next(line.commissionVat, before.commissionVat);
  // Rounding never makes the fund give back more than its maker gives up.
  const left = minus(minus(mad, commission), commissionVat);
  const fund = smaller(next(line.fund ?? zero("MAD"), before.fund), left.minor > 0 ? left : zero("MAD"));
  return { ...back, mad, subsidy, commission, commissionVat, fund };
}

/**
 * What is left of delivery or duties, or `amount` of it: in the buyer's currency and in dirhams. Of a delivery that a promotion
 * paid for, its buyer gets nothing back and whoever bore it everything.
 */
export function feeBack(
  paid: { amount: Money; mad: Money; subsidy?: Money },
  before: Pick<Given, "amount" | "mad"> & Partial<Pick<Given, "subsidy">>,
  amount: Money = minus(paid.amount, before.amount),
): Pick<Given, "amount" | "mad" | "subsidy"> {
  if (before.amount.minor + amount.minor > paid.amount.minor) throw new RangeError("more than was paid");
  const none = zero("MAD");
  if (paid.amount.minor === 0)
    return {
      amount,
      mad: minus(paid.mad, before.mad),
      subsidy: minus(paid.subsidy ?? none, before.subsidy ?? none),
    };
  if (amount.currency === "MAD") return { amount, mad: amount, subsidy: none };
  const soFar = before.amount.minor + amount.minor;
  return { amount, mad: minus(portion(paid.mad, soFar, paid.amount.minor), before.mad), subsidy: none };
}

/** What of a promotion's cost goes back with a part of a line: its subsidy, or the share of what its maker bore. */
export function promotionBack(line: PaidLine & { cost: Money }, before: Given, back: Given): Money {
  if (line.subsidy.minor > 0) return back.subsidy;
  if (line.mad.minor === 0) return zero("MAD");
  const share = (mad: number) => portion(line.cost, Math.min(mad, line.mad.minor), line.mad.minor);
  return minus(share(before.mad.minor + back.mad.minor), share(before.mad.minor));
}

/** The sum of what went back. */
export function addGiven(a: Given, b: Given): Given {
  return {
    quantity: a.quantity + b.quantity,
    amount: plus(a.amount, b.amount),
    borne: plus(a.borne, b.borne),
    mad: plus(a.mad, b.mad),
    subsidy: plus(a.subsidy, b.subsidy),
    commission: plus(a.commission, b.commission),
    commissionVat: plus(a.commissionVat, b.commissionVat),
    fund: plus(a.fund, b.fund),
  };
}
