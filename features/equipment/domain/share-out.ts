/** An item as it is given out: how many are left, and what one costs the call's budget, in centimes. */
export type Left = { id: string; left: number; costMinor: number };
export type Asking = { id: string; itemId: string; rank: number };

/**
 * Who is offered what: in the order of ranks each gets what they asked for while one is left and the budget reaches; who gets nothing
 * waits, and those behind them may still get something else. The rule is published with the calls.
 */
export function shareOut(
  asking: readonly Asking[],
  items: readonly Left[],
  budgetMinor: number,
): { offered: string[]; freeMinor: number } {
  const left = new Map(items.map(({ id, left }) => [id, left]));
  const cost = new Map(items.map(({ id, costMinor }) => [id, costMinor]));
  const offered: string[] = [];
  let freeMinor = budgetMinor;
  for (const { id, itemId } of asking.toSorted((a, b) => a.rank - b.rank)) {
    const [there, price] = [left.get(itemId) ?? 0, cost.get(itemId) ?? 0];
    if (there < 1 || price > freeMinor) continue;
    left.set(itemId, there - 1);
    freeMinor -= price;
    offered.push(id);
  }
  return { offered, freeMinor };
}
