import type { LotState, SupplierState } from "#db/schema/materials.ts";

/** Which state may follow which. The database holds the same tables; a test compares them. */
export const supplierTransitions: Readonly<Record<SupplierState, readonly SupplierState[]>> = {
  proposed: ["approved", "ended"],
  approved: ["suspended", "ended"],
  suspended: ["approved", "ended"],
  ended: [],
};

export const lotTransitions: Readonly<Record<LotState, readonly LotState[]>> = {
  open: ["cleared", "quarantined", "recalled"],
  quarantined: ["cleared", "recalled"],
  cleared: ["quarantined", "recalled"],
  // What was called back stays so: buyers were written to.
  recalled: [],
};
