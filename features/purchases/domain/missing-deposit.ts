/** What a maker has of a purchase, in packages and in minor units of dirhams. */
type Standing = {
  /** Packages of their pledge, and those they received. */
  packages: number;
  received: number;
  /** Paid beyond the deposit for packages they have not received. */
  restPaidMinor: number;
  depositMinor: number;
  /** What stands on their account; below zero when they have goods they have not paid. */
  heldMinor: number;
  /** Once a purchase is over, nothing has to stand there any more. */
  isOver?: boolean;
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
  isOver = false,
}: Standing): number {
  const expected = isOver ? 0 : Math.max(0, packages - received) * depositMinor + restPaidMinor;
  return Math.max(0, expected - heldMinor);
}
