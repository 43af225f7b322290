import type { Limit } from "#lib/rate-limit/limiter.ts";

/** Minutes in which a browser must answer what it has begun: a passkey, or an authenticator app being set up. */
export const challengeMinutes = 5;
export const appSetUpMinutes = 15;

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

// Per person, over all their browsers. A right answer clears the count, so that honest officers never meet it.
export const factorLimits = {
  typed: { name: "second-factor", points: 5, seconds: 15 * minute },
  passkey: { name: "passkey", points: 30, seconds: 15 * minute },
} satisfies Record<string, Limit>;
