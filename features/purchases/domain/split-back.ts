/** A payment by card that money can go back to: what of it was neither given back nor taken back by its bank. Minor units. */
export type CardLeft<Key> = { key: Key; leftMinor: number };

/**
 * Where money that is due back goes: to the cards it was paid by, the payments in the order they are given, as far as each goes; the
 * rest from the chamber's counter. Nothing is made or lost: the parts add up to what is due. Throws RangeError for less than nothing.
 */
export function splitBack<Key>(
  dueMinor: number,
  cards: readonly CardLeft<Key>[],
): { cashMinor: number; cards: { key: Key; minor: number }[] } {
  if (!Number.isSafeInteger(dueMinor) || dueMinor < 0) throw new RangeError("what is due back is an amount");
  let rest = dueMinor;
  const parts = cards.map(({ key, leftMinor }) => {
    const minor = Math.min(rest, Math.max(0, leftMinor));
    rest -= minor;
    return { key, minor };
  });
  return { cashMinor: rest, cards: parts.filter(({ minor }) => minor > 0) };
}
