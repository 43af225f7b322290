export type TransferState = "requested" | "accepted" | "declined" | "cancelled";

/** Which state of a move may follow which. The database holds the same table; a test compares them. */
export const transferTransitions: Readonly<Record<TransferState, readonly TransferState[]>> = {
  requested: ["accepted", "declined", "cancelled"],
  accepted: [],
  declined: [],
  cancelled: [],
};
