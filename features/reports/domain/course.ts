import type { ReportState } from "#db/schema/reports.ts";

/** Which state may follow which; the database has the same rows in `state_transition`. An answer is final. */
export const transitions: Readonly<Record<ReportState, readonly ReportState[]>> = {
  open: ["upheld", "dismissed"],
  upheld: [],
  dismissed: [],
};

/** True when a report in one state may go to the other. */
export const mayMove = (from: ReportState, to: ReportState): boolean => transitions[from].includes(to);

/** Days after which the reporter's address is forgotten, counted from the answer. */
export const addressDays = 180;
