/**
 * Which slice may call which: at the other's index.ts or schema.ts, nowhere else. No circles. What would have to point
 * upward ("paid, so mail the artisan") is a job: any slice may import another's jobs.ts, which imports no slice.
 */
export const sliceGraph = {
  identity: [],
  chambers: [],
  artisans: ["chambers"],
  catalogue: ["artisans", "chambers"],
  cart: ["catalogue", "identity"],
  ledger: [],
  orders: ["ledger", "catalogue", "identity"],
  checkout: ["cart", "catalogue", "orders", "ledger", "identity"],
  notify: ["checkout", "orders", "identity", "catalogue"],
  provenance: ["catalogue", "artisans", "chambers"],
  ops: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
