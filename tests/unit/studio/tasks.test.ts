import { describe, expect, it } from "vitest";
import { homeMoney } from "#features/studio/domain/home-money.ts";
import { inOrder, orderTask } from "#features/studio/domain/order-tasks.ts";
import type { Task } from "#features/studio/schema.ts";

const task = (id: string, by: string | null, isLate = false): Task => ({
  ...{ id, by, isLate, kind: "accept", href: "/", about: null, count: 1, image: null },
});

describe("what is to be done", () => {
  it("stands in the order of its deadlines, what is late first and what has none last", () => {
    const list = [
      task("none", null),
      task("later", "2026-03-02T00:00:00Z"),
      task("soon", "2026-03-01T00:00:00Z"),
      task("late", "2026-02-01T00:00:00Z", true),
    ];
    expect(inOrder(list).map(({ id }) => id)).toEqual(["late", "soon", "later", "none"]);
  });

  it("of an order is its next step, and nothing while somebody else has it", () => {
    const order = { startedAt: null, isMadeToOrder: true, hub: null };
    const steps = ["paid", "accepted", "packed", "shipped"].map((state) => orderTask({ ...order, state }));
    expect(steps).toEqual(["accept", "start", "ship", null]);
    expect(orderTask({ ...order, state: "accepted", startedAt: new Date() })).toBe("pack");
    expect(orderTask({ ...order, state: "packed", hub: "collected" })).toBeNull();
  });
});

describe("the home's money", () => {
  it("is what the earnings say: what is due, what of it can be paid, and when the next part can", () => {
    const row = (status: string, leftMinor: number, eligibleAt: string | null) => ({
      status,
      leftMinor,
      eligibleAt,
    });
    const earnings = {
      ...{ dueMinor: 900, transitMinor: 50, owedMinor: 0, months: [] },
      rows: [
        row("eligible", 400, "2026-01-01T00:00:00Z"),
        row("window", 300, "2026-03-09T00:00:00Z"),
        row("window", 200, "2026-03-05T00:00:00Z"),
        row("confirmed", 700, "2025-01-01T00:00:00Z"),
      ],
    };
    expect(homeMoney(earnings as never, new Date("2026-03-01T00:00:00Z"))).toEqual({
      ...{ dueMinor: 900, transitMinor: 50, owedMinor: 0, readyMinor: 400 },
      nextAt: "2026-03-05T00:00:00Z",
    });
  });
});
