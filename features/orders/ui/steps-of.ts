import type { OrderDto } from "#features/orders/queries/read-orders.ts";

export type Step = "handOver" | "accept" | "start" | "pack" | "ship" | "hub" | "hubWait" | "deliver";

type Order = Pick<OrderDto, "state" | "handover" | "startedAt" | "parcels" | "hub"> & {
  lines: readonly Pick<OrderDto["lines"][number], "isMadeToOrder" | "quantity" | "cancelled">[];
};

/** True when every unit that was not cancelled lies in a box. */
function isBoxed({ lines, parcels }: Order): boolean {
  const units = lines.reduce((sum, line) => sum + line.quantity - line.cancelled, 0);
  const boxed = parcels.flatMap((parcel) => parcel.lines).reduce((sum, line) => sum + line.quantity, 0);
  return boxed >= units;
}

/** True while several boxes are on their way: then each is received by itself. */
const isSeveral = ({ parcels }: Order): boolean =>
  parcels.length > 1 && parcels.some(({ state }) => state === "shipped");

/** What whoever brings an order can do with it now, the most pressing first. Several boxes are sent one by one below. */
export function stepsOf(order: Order, desk: "studio" | "office"): Step[] {
  const { state, hub } = order;
  // Over the table there is one step, and it is the maker's.
  if (order.handover === "stand") return state === "paid" && desk === "studio" ? ["handOver"] : [];
  if (state === "paid" || state === "confirmed") return ["accept"];
  if (state === "accepted") {
    const isMade = order.lines.some((line) => line.isMadeToOrder);
    // A box that was begun means that the rest is packed box by box.
    const pack: Step[] = order.parcels.length === 0 || isBoxed(order) ? ["pack"] : [];
    return desk === "studio" && isMade && !order.startedAt ? ["start", ...pack] : pack;
  }
  if (state === "packed") {
    if (hub) return [hub.state === "expected" || hub.state === "defect" ? "hub" : "hubWait"];
    return order.parcels.length > 1 ? [] : ["ship"];
  }
  if (state === "shipped") return hub ? ["hubWait"] : isSeveral(order) ? [] : ["deliver"];
  return [];
}
