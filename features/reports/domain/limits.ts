import type { Limit } from "#lib/rate-limit/limiter.ts";

const hour = 3600;

// An address is shared by a whole village behind one operator's gateway. The one who is written to may not have asked for it.
export const reportLimits = {
  address: { name: "report-address", points: 20, seconds: hour },
  email: { name: "report-email", points: 4, seconds: hour },
} satisfies Record<string, Limit>;
