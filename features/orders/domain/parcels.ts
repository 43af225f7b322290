import type { HubItemState, HubTransferState, ParcelState } from "#db/schema/fulfilment.ts";

type Table<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Which state of a parcel may follow which. The database holds the same tables; a test compares them. */
export const parcelTransitions: Table<ParcelState> = {
  packed: ["shipped"],
  shipped: ["delivered", "refused"],
  delivered: ["returned"],
  refused: ["returned"],
  returned: [],
};

/** The same for one maker's part at a chamber's hub. */
export const hubItemTransitions: Table<HubItemState> = {
  expected: ["handed_over", "collected", "dropped"],
  handed_over: ["collected", "dropped"],
  collected: ["inspected", "defect", "dropped"],
  inspected: ["defect", "shipped", "dropped"],
  defect: ["handed_over", "collected", "dropped"],
  shipped: [],
  dropped: [],
};

/** The same for all that a hub packs together. */
export const hubTransferTransitions: Table<HubTransferState> = {
  open: ["shipped", "cancelled"],
  shipped: ["delivered"],
  delivered: [],
  cancelled: [],
};

/** A line of an order: units to send (those that were not cancelled), and how many lie in a box or have left. */
export type LineUnits = { lineId: string; toSend: number; boxed: number; left: number };

export type Units = { lineId: string; quantity: number };

/** Units that lie in no box yet. */
export function unboxed(lines: readonly LineUnits[]): Units[] {
  return lines.flatMap(({ lineId, toSend, boxed }) =>
    toSend > boxed ? [{ lineId, quantity: toSend - boxed }] : [],
  );
}

/** True when each of the chosen units lies in no box yet, none is named twice, and there is at least one. */
export function mayBox(lines: readonly LineUnits[], chosen: readonly Units[]): boolean {
  const free = new Map(unboxed(lines).map(({ lineId, quantity }) => [lineId, quantity]));
  const isOnce = new Set(chosen.map(({ lineId }) => lineId)).size === chosen.length;
  return (
    chosen.length > 0 && isOnce && chosen.every(({ lineId, quantity }) => quantity <= (free.get(lineId) ?? 0))
  );
}

/** True when every unit that was not cancelled has left. */
export const allLeft = (lines: readonly LineUnits[]): boolean =>
  lines.every(({ toSend, left }) => left >= toSend);
