import type { OrderNotice } from "#db/schema/fulfilment.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { promisedFor, waitingStates } from "#features/orders/domain/with-chamber.ts";

const day = 86_400_000;
const after = (from: Date, days: number) => new Date(from.getTime() + days * day);
const between = (from: Date, to: Date) => new Date((from.getTime() + to.getTime()) / 2);

/** Days of the rule `orders.days`. */
export type OrderDays = { accept: number; chamber: number; arrival: number };

type Promised = { createdAt: Date; leadDays: number; transitDays: number };

/**
 * Until when a maker accepts an order and sends it: sent early enough to arrive on the promised day, but never asked for before
 * the time to accept is over, unless the promise itself is shorter.
 */
export function deadlinesOf(
  order: Promised,
  days: Pick<OrderDays, "accept">,
): { acceptBy: Date; shipBy: Date } {
  const acceptBy = after(order.createdAt, days.accept);
  const promised = promisedFor(order);
  const inTime = after(promised, -order.transitDays);
  const shipBy = new Date(Math.min(promised.getTime(), Math.max(inTime.getTime(), acceptBy.getTime())));
  return { acceptBy, shipBy };
}

export type MindedOrder = {
  state: OrderState;
  createdAt: Date;
  leadDays: number;
  acceptBy: Date | null;
  shipBy: Date | null;
  /** When the order came to where it stands, and when anything last happened to it. */
  stateSince: Date;
  lastStepAt: Date;
  /** Whether the maker brings it, or the chamber in their place; whether the hub has it in its hands. */
  makerBrings: boolean;
  takenOn: boolean;
  atHub: boolean;
};

/**
 * What somebody has to be told of an order at `at`: its maker at half-time and at the end of each deadline, its buyer when the
 * chamber brings it, and the product itself when neither maker nor chamber did anything in the chamber's time. A notice is
 * given once; those given already are told apart by the caller.
 */
export function noticesDue(order: MindedOrder, days: OrderDays, at: Date): OrderNotice[] {
  const due: OrderNotice[] = [];
  const isWaiting = waitingStates.includes(order.state);
  const isInWork = order.state === "accepted" || order.state === "packed";
  if ((isWaiting || isInWork || order.state === "shipped") && (!order.makerBrings || order.takenOn))
    due.push("chamber_brings");
  const deadline = isWaiting ? order.acceptBy : isInWork ? order.shipBy : null;
  if (!deadline || order.atHub) return due;
  const [half, end] = isWaiting
    ? (["accept_half", "accept_end"] as const)
    : (["ship_half", "ship_end"] as const);
  if (order.makerBrings && !order.takenOn) {
    if (deadline <= at) due.push(end);
    else if (between(order.stateSince, deadline) <= at) due.push(half);
  }
  const last = isWaiting ? deadline : new Date(Math.max(deadline.getTime(), promisedFor(order).getTime()));
  const quietSince = new Date(Math.max(last.getTime(), order.lastStepAt.getTime()));
  if (after(quietSince, days.chamber) <= at) due.push("silent");
  return due;
}

/** From when a parcel that left at `shippedAt` counts as arrived, and when its buyer is asked before. */
export function arrivalOf(
  shippedAt: Date,
  days: Pick<OrderDays, "arrival">,
): { askAt: Date; countsAt: Date } {
  return { askAt: after(shippedAt, Math.ceil(days.arrival / 2)), countsAt: after(shippedAt, days.arrival) };
}
