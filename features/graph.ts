/**
 * Which slice may call which: at the other's index.ts or schema.ts, nowhere else. No circles. What would have to point
 * upward ("paid, so mail the artisan") is a job: any slice may import another's jobs.ts, which imports no slice.
 */
export const sliceGraph = {
  identity: [],
  rules: ["identity"],
  consents: [],
  vault: ["identity"],
  chambers: ["identity"],
  artisans: ["chambers"],
  register: ["identity", "rules", "consents", "vault", "chambers"],
  catalogue: ["artisans", "chambers", "register"],
  cart: ["catalogue", "identity"],
  ledger: [],
  orders: ["ledger", "catalogue", "identity", "register"],
  checkout: ["cart", "catalogue", "orders", "ledger", "identity", "register"],
  cards: ["identity", "rules", "vault", "chambers", "register"],
  cover: ["identity", "consents", "vault", "chambers", "register"],
  bodies: ["identity", "rules", "chambers", "register"],
  applications: ["identity", "rules", "consents", "vault", "chambers", "register"],
  review: ["identity", "rules", "consents", "vault", "chambers", "register", "cards", "applications"],
  appeals: ["identity", "rules", "chambers", "vault", "applications"],
  visits: ["identity", "chambers", "vault", "register", "applications"],
  transfers: ["identity", "rules", "consents", "vault", "chambers", "register", "applications"],
  staff: ["identity", "chambers"],
  duplicates: ["identity", "chambers", "register"],
  notify: [
    ...["checkout", "orders", "identity", "catalogue", "chambers", "register", "cards", "consents"],
    ...["applications", "review", "appeals", "visits", "transfers", "staff"],
  ],
  provenance: ["catalogue", "artisans", "chambers", "register"],
  ops: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
