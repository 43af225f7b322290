import type { Limit } from "#lib/rate-limit/limiter.ts";

// A fair's entrance checks everybody's card from one network, and a village shares one operator's gateway. Nobody guesses
// one of 2^80 codes at this rate.
export const checkLimits = {
  page: { name: "card-check", points: 300, seconds: 600 },
  photo: { name: "card-photo", points: 300, seconds: 600 },
} satisfies Record<string, Limit>;
