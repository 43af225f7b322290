/** What a maker has of a purchase, in packages and in minor units of dirhams. */
type Standing = {
  /** Packages of their pledge, and those they received. */
  packages: number;
  received: number;
  /** Paid beyond the deposit for packages they have not received. */
  restPaidMinor: number;
  depositMinor: number;
  /** What stands on their account. */
  heldMinor: number;
};

/**
 * What of the deposits a maker gave does not stand on their account any more, because the bank of a card took it back: to be paid again
 * before anything is handed over. Zero as long as everything is there.
 */
export function missingDeposit({
  packages,
  received,
  restPaidMinor,
  depositMinor,
  heldMinor,
}: Standing): number {
  const expected = Math.max(0, packages - received) * depositMinor + restPaidMinor;
  return Math.max(0, expected - heldMinor);
}
