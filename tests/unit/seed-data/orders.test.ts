import { describe, expect, it } from "vitest";
import { orders } from "#db/seed/data/orders.ts";
import { pieces } from "#db/seed/data/pieces.ts";
import type { OrderStateData } from "#db/seed/data/types.ts";
import { orderTransitions } from "#features/orders/domain/transitions.ts";

const parts = orders.flatMap((order) => order.parts);
const pieceOf = (key: string) => pieces.find((piece) => piece.key === key);

// A record, so that a state added to the type and not covered here does not compile.
const states: Record<OrderStateData, true> = {
  confirmed: true,
  paid: true,
  refused: true,
  accepted: true,
  packed: true,
  shipped: true,
  delivered: true,
  closed: true,
  cancelled: true,
  return_requested: true,
  returned: true,
  partially_refunded: true,
  refunded: true,
  disputed: true,
  won: true,
  lost: true,
};

describe("demonstration orders", () => {
  it.each(Object.keys(states))("show an order that stands in the state %s", (state) => {
    expect(parts.filter((part) => part.steps.at(-1)?.state === state).length).toBeGreaterThan(0);
  });

  it("walk only along transitions the database allows, forward in time and never in the future", () => {
    const allowed = new Set(
      Object.entries(orderTransitions).flatMap(([from, next]) => next.map((to) => `${from} > ${to}`)),
    );
    expect(allowed.size).toBeGreaterThan(15);
    for (const part of parts) {
      // What is paid at the door begins as confirmed.
      expect(["paid", "confirmed"]).toContain(part.steps[0]?.state);
      for (const [at, step] of part.steps.entries()) {
        expect(step.day, `${part.artisanKey} ${step.state}`).toBeLessThanOrEqual(0);
        const next = part.steps[at + 1];
        if (!next) continue;
        expect(allowed, part.artisanKey).toContain(`${step.state} > ${next.state}`);
        expect(next.day, part.artisanKey).toBeGreaterThanOrEqual(step.day);
      }
    }
  });

  it("hold only pieces of the artisan whose part it is", () => {
    for (const part of parts) {
      for (const line of part.lines)
        expect(pieceOf(line.pieceKey)?.artisanKey, line.pieceKey).toBe(part.artisanKey);
    }
  });

  it("never sell more units than there are, over all orders together", () => {
    const sold = new Map<string, number>();
    for (const line of parts.flatMap((part) => part.lines)) {
      expect(line.quantity).toBeGreaterThan(0);
      sold.set(line.pieceKey, (sold.get(line.pieceKey) ?? 0) + line.quantity);
    }
    for (const [key, quantity] of sold) {
      const availability = pieceOf(key)?.availability;
      if (availability?.kind === "unique") expect(quantity, key).toBe(1);
      if (availability?.kind === "stock") expect(quantity, key).toBeLessThanOrEqual(availability.quantity);
    }
  });

  it("give back part of the price, and less than all of it, where a refund is partial", () => {
    for (const part of parts) {
      const partial = part.steps.at(-1)?.state === "partially_refunded";
      expect(part.refundMinor !== undefined, part.artisanKey).toBe(partial);
      const total = part.lines.reduce(
        (sum, line) => sum + line.quantity * (pieceOf(line.pieceKey)?.priceMinor ?? 0),
        0,
      );
      if (part.refundMinor !== undefined) {
        expect(part.refundMinor).toBeGreaterThan(0);
        expect(part.refundMinor).toBeLessThan(total);
      }
    }
  });

  it("come from both shoppers and from guests, at home and abroad, one of them over two artisans", () => {
    const buyers = orders.map(({ buyer }) => (buyer.kind === "guest" ? "guest" : buyer.personKey));
    expect(new Set(buyers)).toEqual(new Set(["shopper", "shopper2", "guest"]));
    expect(new Set(orders.map((order) => order.address.country))).toEqual(new Set(["MA", "FR", "US"]));
    expect(orders.some((order) => new Set(order.parts.map((part) => part.artisanKey)).size > 1)).toBe(true);
  });
});
