import type { PledgeState, PurchaseState } from "#db/schema/purchases.ts";

/** Whether what stands on a maker's account goes back to them: they are out of the purchase, or it is over. */
export function isDueBack(purchase: PurchaseState, pledge: PledgeState): boolean {
  return purchase === "closed" || purchase === "cancelled" || pledge === "withdrawn" || pledge === "lapsed";
}
