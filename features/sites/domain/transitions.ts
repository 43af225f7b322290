import type { BookingState, SiteState } from "#db/schema/sites.ts";
import type { FaultState, SiteApplicationState, SiteCallState, TenancyState } from "#db/schema/tenancies.ts";

type Table<State extends string> = Readonly<Record<State, readonly State[]>>;

// Which state may follow which. The database holds the same tables; a test compares them.

/** A site that exists may be under works again. */
export const siteTransitions: Table<SiteState> = {
  study: ["works"],
  works: ["entering_service"],
  entering_service: ["existing"],
  existing: ["works"],
};

/** Whoever was taken for missing may have been there after all. */
export const bookingTransitions: Table<BookingState> = {
  booked: ["cancelled", "used", "missed"],
  missed: ["used"],
  used: [],
  cancelled: [],
};

export const callTransitions: Table<SiteCallState> = {
  draft: ["published", "cancelled"],
  published: ["allocated", "cancelled"],
  allocated: [],
  cancelled: [],
};

export const siteApplicationTransitions: Table<SiteApplicationState> = {
  submitted: ["withdrawn", "chosen", "waiting"],
  withdrawn: ["submitted"],
  waiting: ["chosen", "withdrawn"],
  chosen: ["declined", "contracted"],
  declined: [],
  contracted: [],
};

export const tenancyTransitions: Table<TenancyState> = { running: ["ended"], ended: [] };

export const faultTransitions: Table<FaultState> = {
  reported: ["accepted", "refused"],
  accepted: ["done", "refused"],
  done: [],
  refused: [],
};
