import { money, split } from "#lib/money/money.ts";

export type Waiting<Key> = { key: Key; packages: number };

/**
 * Shares a delivery out by what each still waits for: whole packages, the largest remainder first, in the order of the list among
 * equals. Nobody gets more than they wait for, as long as there is no more than all of them wait for: throws RangeError then.
 */
export function shareOut<Key>(packages: number, waiting: readonly Waiting<Key>[]): Waiting<Key>[] {
  const open = waiting.filter((one) => one.packages > 0);
  const total = open.reduce((sum, one) => sum + one.packages, 0);
  if (!Number.isSafeInteger(packages) || packages < 1 || packages > total)
    throw new RangeError("a delivery holds between one package and what is waited for");
  // The rule is that of money; whole packages stand in for minor units.
  const parts = split(
    money(packages, "MAD"),
    open.map((one) => one.packages),
  );
  return open
    .map(({ key }, place) => ({ key, packages: parts[place]?.minor ?? 0 }))
    .filter((one) => one.packages > 0);
}
