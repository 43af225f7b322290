import type { PayableState } from "#db/schema/ledger.ts";
import type { EarningStatus } from "#features/ledger/schema.ts";

/** Where what an order brings stands, in the maker's terms: what is missing until it is paid. */
export function earningStatus(
  row: {
    state: PayableState;
    leftMinor: number;
    eligibleAt: Date | null;
    isAtDoor: boolean;
    isCash: boolean;
  },
  { held, at }: { held: boolean; at: Date },
): EarningStatus {
  if (row.leftMinor === 0) return row.isCash ? "cash" : "spent";
  if (row.state !== "accrued") {
    return row.state === "eligible" && held ? "held" : row.state;
  }
  if (!row.eligibleAt) return "underway";
  if (row.eligibleAt > at) return "window";
  if (held) return "held";
  return row.isAtDoor ? "courier" : "eligible";
}
