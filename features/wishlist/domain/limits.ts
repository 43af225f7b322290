import type { Limit } from "#lib/rate-limit/limiter.ts";

// An address is shared by a whole village behind one operator's gateway; a person keeps a piece now and then.
export const keepLimit: Limit = { name: "wishlist-keep", points: 600, seconds: 3600 };
