import { randomInt } from "node:crypto";

/** Minutes a code can be used, tries it has, and how many codes one purchase may ask for. */
export const doorCodeMinutes = 10;
export const doorCodeTries = 5;
export const doorCodesAtMost = 5;

/** Six random digits: with five tries a code and five codes a purchase, one guess in forty thousand is right. */
export function newDoorCode(): string {
  return randomInt(1_000_000).toString().padStart(6, "0");
}

/** The digits of a message as somebody typed them, Arabic figures too; null unless there are six. */
export function readDoorCode(typed: string): string | null {
  const digits = typed
    .replace(/[\s\-‐-―\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/**
 * Where a confirmed checkout stands once each of its parcels is settled at its door: paid when the courier brought money for at
 * least one, refused when none. Null while a parcel is open.
 */
export function closedState(
  orders: readonly { isRemitted: boolean; isReversed: boolean }[],
): "paid" | "refused" | null {
  if (!orders.every((order) => order.isRemitted || order.isReversed)) return null;
  return orders.some((order) => order.isRemitted) ? "paid" : "refused";
}
