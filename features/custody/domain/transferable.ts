import { coolDownHours } from "#features/payouts/schema.ts";
import type { DisputeMeaning } from "#features/refunds/schema.ts";

const day = 86_400_000;

/** From when on somebody is paid on an account that was recorded at an instant: the same wait as for a maker's. */
export const usableFrom = (recordedAt: Date): Date =>
  new Date(recordedAt.getTime() + coolDownHours * 3_600_000);

/** A payment by card that we hold for somebody, with what banks said of disputes about it that no books have settled. */
type CardPayment = { minor: number; paidAt: Date; disputes: readonly DisputeMeaning[] };

/**
 * What of the money held for somebody is not to be transferred at `at`: paid less than `held` days ago, or contested. Without a rule
 * nothing is old enough.
 */
export function heldBackOf(payments: readonly CardPayment[], held: number | null, at: Date): number {
  const isFresh = (paidAt: Date) => held === null || at.getTime() - paidAt.getTime() < held * day;
  const isContested = (meaning: DisputeMeaning) => meaning !== "won" && meaning !== "dropped";
  return payments
    .filter(({ paidAt, disputes }) => isFresh(paidAt) || disputes.some(isContested))
    .reduce((sum, { minor }) => sum + minor, 0);
}
