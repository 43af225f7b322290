import type { CertificateState, InspectionState } from "#db/schema/quality.ts";

/** Which state of a certificate may follow which. The database holds the same table; a test compares them. */
export const certificateTransitions: Readonly<Record<CertificateState, readonly CertificateState[]>> = {
  recorded: ["confirmed", "declined"],
  confirmed: ["suspended", "withdrawn", "replaced"],
  suspended: ["confirmed", "withdrawn"],
  declined: [],
  withdrawn: [],
  replaced: [],
};

export const inspectionTransitions: Readonly<Record<InspectionState, readonly InspectionState[]>> = {
  planned: ["signed", "cancelled"],
  signed: [],
  cancelled: [],
};
