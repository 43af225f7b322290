import {
  addGiven,
  feeBack,
  type Given,
  goodwillBack,
  lineTotal,
  nothingGiven,
  type PaidLine,
  sumBack,
  unitsBack,
} from "#features/refunds/domain/parts.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Currency, type Money, minus, money, plus, portion, sum } from "#lib/money/money.ts";

/** An order as it was paid, with what went back of each part so far. */
export type PaidOrder = {
  id: Id<"order">;
  checkoutId: Id<"checkout">;
  artisanId: Id<"artisan">;
  currency: Currency;
  /** `cost` is what the promotion of a line costs whoever bears it, in dirhams. */
  lines: (PaidLine & {
    id: Id<"orderLine">;
    sku: string;
    given: Given;
    promotionId?: Id<"promotion"> | null;
    cost?: Money;
    /** The craft whose fund has the line's share. */
    fundCraftId?: Id<"craft"> | null;
  })[];
  shipping: {
    amount: Money;
    mad: Money;
    /** What a promotion paid of it. */
    subsidy?: Money;
    promotionId?: Id<"promotion"> | null;
    given: Pick<Given, "amount" | "mad"> & Partial<Pick<Given, "subsidy">>;
  };
  duties: { amount: Money; given: Pick<Given, "amount" | "mad"> };
};

/** What is to go back of an order. Amounts are minor units of the order's currency. */
export type RefundRequest = {
  units?: readonly { orderLineId: Id<"orderLine">; quantity: number; withheldMinor?: number }[];
  /** A sum that the maker gives up for, taken from the lines in turn: what was kept back too much of a return. */
  sumMinor?: number;
  /** A sum that the platform bears. */
  goodwillMinor?: number;
  /** What is left of delivery. */
  shipping?: boolean;
  /** What is left of duties, or the share of the goods that go back. */
  duties?: "none" | "share" | "all";
};

/** One part of a refund, as it is written down. */
export type RefundPart = {
  part: "goods" | "shipping" | "duties";
  orderLineId: Id<"orderLine"> | null;
  given: Given;
};

/** What a request means in money, part by part. Pure. Throws RangeError when more is asked than is left. */
export function refundOf(order: PaidOrder, request: RefundRequest): RefundPart[] {
  const goods = goodsOf(order, request);
  return [...goods, ...shippingOf(order, request), ...dutiesOf(order, request, goods)].filter(
    ({ given }) =>
      given.quantity > 0 || given.amount.minor !== 0 || given.mad.minor !== 0 || given.borne.minor !== 0,
  );
}

function goodsOf(order: PaidOrder, request: RefundRequest): RefundPart[] {
  const parts = (request.units ?? []).map(({ orderLineId, quantity, withheldMinor = 0 }): RefundPart => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    if (!line) throw new RangeError(`line ${orderLineId} is of another order`);
    const withheld = money(withheldMinor, order.currency);
    return {
      part: "goods",
      orderLineId,
      given: unitsBack(line, line.given, { quantity, withheld }),
    };
  });
  if (request.sumMinor) parts.push(...spread(order, request.sumMinor, sumBack));
  if (request.goodwillMinor)
    parts.push(...spread(order, request.goodwillMinor, (line, _, amount) => goodwillBack(line, amount)));
  return parts;
}

/** A sum over the lines in their order, each as far as something of it is left. */
function spread(
  order: PaidOrder,
  minor: number,
  take: (line: PaidLine, before: Given, amount: Money) => Given,
): RefundPart[] {
  let left = minor;
  const parts: RefundPart[] = [];
  for (const line of order.lines) {
    const amount = Math.min(left, minus(lineTotal(line), line.given.amount).minor);
    if (amount <= 0) continue;
    parts.push({
      part: "goods",
      orderLineId: line.id,
      given: take(line, line.given, money(amount, order.currency)),
    });
    left -= amount;
  }
  if (left > 0) throw new RangeError("more than is left of the goods");
  return parts;
}

function shippingOf(order: PaidOrder, { shipping }: RefundRequest): RefundPart[] {
  if (!shipping) return [];
  const back = feeBack(order.shipping, order.shipping.given);
  return [{ part: "shipping", orderLineId: null, given: { ...nothingGiven(order.currency), ...back } }];
}

function dutiesOf(order: PaidOrder, { duties = "none" }: RefundRequest, goods: RefundPart[]): RefundPart[] {
  const { amount, given } = order.duties;
  if (duties === "none" || amount.minor === 0) return [];
  const due = duties === "all" ? amount : portion(amount, ...shareOfGoods(order, goods));
  const back = minus(due, given.amount);
  if (back.minor <= 0) return [];
  return [{ part: "duties", orderLineId: null, given: { ...nothingGiven(order.currency), amount: back } }];
}

/** Goods that went back, now and before, and all goods: the ratio by which duties go back. */
function shareOfGoods(order: PaidOrder, goods: RefundPart[]): [number, number] {
  const worth = ({ amount, borne }: Given) => minus(amount, borne);
  const total = sum(order.lines.map(lineTotal), order.currency);
  const before = sum(
    order.lines.map(({ given }) => worth(given)),
    order.currency,
  );
  const now = sum(
    goods.map(({ given }) => worth(given)),
    order.currency,
  );
  return total.minor === 0 ? [1, 1] : [plus(before, now).minor, total.minor];
}

/** All parts together. */
export function totalOf(order: Pick<PaidOrder, "currency">, parts: readonly RefundPart[]): Given {
  return parts.reduce((all, { given }) => addGiven(all, given), nothingGiven(order.currency));
}

/** Everything that is left of an order: each unit, delivery and duties. */
export function everything(order: PaidOrder): RefundRequest {
  return { units: unitsLeft(order), shipping: true, duties: "all" };
}

export const unitsLeft = (order: PaidOrder) =>
  order.lines.flatMap(({ id, quantity, given }) =>
    given.quantity < quantity ? [{ orderLineId: id, quantity: quantity - given.quantity }] : [],
  );

/** What the buyer has paid for the goods and not got back. */
export const leftOfGoods = (order: PaidOrder): Money =>
  sum(
    order.lines.map((line) => minus(lineTotal(line), line.given.amount)),
    order.currency,
  );

/** The same with delivery and duties. */
export function leftToRefund(order: PaidOrder): Money {
  const fees = [order.shipping, order.duties].map(({ amount, given }) => minus(amount, given.amount));
  return sum([leftOfGoods(order), ...fees], order.currency);
}
