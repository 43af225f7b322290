import type { FairState } from "#db/schema/fair.ts";
import type { FairApplicationState } from "#db/schema/fairs.ts";

/** Which state may follow which. The database holds the same tables; a test compares them. */
export const fairTransitions: Readonly<Record<FairState, readonly FairState[]>> = {
  draft: ["published", "cancelled"],
  published: ["drawn", "cancelled"],
  drawn: ["cancelled"],
  cancelled: [],
};

export const fairApplicationTransitions: Readonly<
  Record<FairApplicationState, readonly FairApplicationState[]>
> = {
  submitted: ["withdrawn", "waiting", "offered"],
  // Whoever withdrew may come again while the call is open.
  withdrawn: ["submitted"],
  waiting: ["offered", "withdrawn"],
  offered: ["confirmed", "declined", "lapsed"],
  confirmed: ["declined"],
  declined: [],
  lapsed: [],
};
