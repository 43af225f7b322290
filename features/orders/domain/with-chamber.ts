import type { OrderState } from "#db/schema/orders.ts";
import { type Standing, standingEffects } from "#features/register/schema.ts";

/** States of an order whose parcel has not reached its buyer yet. */
export const underwayStates: readonly OrderState[] = ["confirmed", "paid", "accepted", "packed", "shipped"];

/** States in which nobody has said yet that the order will be made. */
export const waitingStates: readonly OrderState[] = ["confirmed", "paid"];

/** Why a chamber brings an order of one of its makers. */
export type ChamberReason = "struck_off" | "taken_on" | "late" | "silent";

export type PlacedOrder = {
  state: OrderState;
  standing: Standing;
  /** The maker's chamber, and the chamber that has taken a step already. */
  chamberId: string;
  broughtBy: string | null;
  createdAt: Date;
  leadDays: number;
  /** The maker's deadlines; null in orders from before there were any. */
  acceptBy: Date | null;
  shipBy: Date | null;
};

/** The day a buyer was promised the parcel for. */
export function promisedFor(order: Pick<PlacedOrder, "createdAt" | "leadDays">): Date {
  return new Date(order.createdAt.getTime() + order.leadDays * 86_400_000);
}

/**
 * Why an order is the chamber's to bring, or null while it is the maker's alone: the maker was struck off, the chamber has
 * taken it on, nothing was sent by the day it had to be, or the maker did not answer in time. The database holds the same rule
 * (chamber_brings); a test compares them.
 */
export function withChamber(order: PlacedOrder, at: Date): ChamberReason | null {
  if (!underwayStates.includes(order.state)) return null;
  if (standingEffects[order.standing].openOrders === "chamber") return "struck_off";
  if (order.broughtBy === order.chamberId) return "taken_on";
  if (order.state !== "shipped" && (order.shipBy ?? promisedFor(order)) < at) return "late";
  const isSilent = waitingStates.includes(order.state) && order.acceptBy !== null && order.acceptBy < at;
  return isSilent ? "silent" : null;
}
