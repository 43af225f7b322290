import type { Limit } from "#lib/rate-limit/limiter.ts";

const hour = 3600;

// One of 2^40 codes: at twenty tries an hour and piece, whoever guesses needs longer than the piece lasts.
export const claimLimits = {
  address: { name: "claim-address", points: 20, seconds: hour },
  piece: { name: "claim-piece", points: 20, seconds: hour },
} satisfies Record<string, Limit>;
