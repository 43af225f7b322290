/** What stands on a maker's accounts, in minor units of dirhams. */
export type Balance = { payable: number; shipping: number; receivable: number };

/** What is taken from each of a maker's accounts; `receivable` is what the maker owes from now on. */
export type Drawn = { payable: number; shipping: number; receivable: number };

/**
 * Takes goods and delivery back from a maker: each from its own account while that lasts, then from the other, and what is left
 * the maker owes. Minor units; the three parts add up to what was asked for.
 */
export function draw(balance: Balance, wanted: { goods: number; shipping: number }): Drawn {
  const payable = Math.min(balance.payable, wanted.goods);
  const shipping = Math.min(balance.shipping, wanted.shipping);
  const rest = wanted.goods + wanted.shipping - payable - shipping;
  const fromPayable = Math.min(balance.payable - payable, rest);
  const fromShipping = Math.min(balance.shipping - shipping, rest - fromPayable);
  return {
    payable: payable + fromPayable,
    shipping: shipping + fromShipping,
    receivable: rest - fromPayable - fromShipping,
  };
}

export type Open = { orderId: string; left: number };

/**
 * Spreads an amount over what is still to be paid: first the order it is about, then the others in their order (the oldest
 * first). What is more than all of them together is left over. Minor units.
 */
export function spread(
  amount: number,
  open: readonly Open[],
  own?: string,
): { taken: (Open & { taken: number })[]; left: number } {
  const ordered = [
    ...open.filter((one) => one.orderId === own),
    ...open.filter((one) => one.orderId !== own),
  ];
  let left = amount;
  const taken = ordered.flatMap((one) => {
    const part = Math.min(one.left, left);
    left -= part;
    return part > 0 ? [{ ...one, taken: part }] : [];
  });
  return { taken, left };
}
