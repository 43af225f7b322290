import type { Limit } from "#lib/rate-limit/limiter.ts";

const minute = 60;
const hour = 60 * minute;

// An address is shared by a whole village behind one operator's gateway, so it may do more than a browser.
export const requestLimits = {
  browser: { name: "code-request-browser", points: 5, seconds: 10 * minute },
  address: { name: "code-request-address", points: 120, seconds: hour },
  email: { name: "code-request-email", points: 10, seconds: hour },
} satisfies Record<string, Limit>;

// Per e-mail too: five tries a code are no limit to somebody who asks for codes from many browsers.
export const verifyLimits = {
  browser: { name: "code-verify-browser", points: 15, seconds: 10 * minute },
  address: { name: "code-verify-address", points: 240, seconds: hour },
  email: { name: "code-verify-email", points: 30, seconds: hour },
} satisfies Record<string, Limit>;
