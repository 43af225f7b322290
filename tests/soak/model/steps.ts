import fc from "fast-check";

/** Numbers choose among what there is when a step's turn comes: `which` of the purchases so far, `order` of the orders. */
const which = fc.nat(7);
const shelf = fc.nat(4);

/** What can happen next in the shop. The first one, nothing, is what failing runs shrink to. */
export const step = fc.oneof(
  { withCrossShrink: true },
  fc.constant({ do: "nothing" } as const),
  {
    weight: 6,
    arbitrary: fc.record(
      {
        do: fc.constant("buy" as const),
        abroad: fc.boolean(),
        shelves: fc.array(shelf, { minLength: 1, maxLength: 3 }),
        // What the buyer adds for the transmission fund, as it is typed.
        gift: fc.constantFrom("7", "12.34", "250"),
      },
      { requiredKeys: ["do", "abroad", "shelves"] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("rush" as const), shelf, buyers: fc.integer({ min: 2, max: 5 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("pay" as const),
      which,
      outcome: fc.constantFrom("paid", "paid", "paid", "declined", "async_pending", "async_failed"),
    }),
  },
  fc.record({ do: fc.constant("pay-another-amount" as const), which }),
  fc.record({ do: fc.constant("pay-late" as const), which }),
  fc.record({ do: fc.constant("pay-twice" as const), which }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("settle" as const),
      which,
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("cancel" as const), which }) },
  fc.record({ do: fc.constant("pay-and-cancel" as const), which }),
  fc.record({ do: fc.constant("expire" as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("webhooks" as const),
      mode: fc.constantFrom("normal", "hold", "duplicate", "shuffle", "drop"),
      seed: fc.nat(1000),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: "work" } as const) },
  { weight: 2, arbitrary: fc.constant({ do: "reconcile" } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fail" as const),
      path: fc.constantFrom("/v1/checkout/sessions", "/v1/refunds", "/v1/transfers"),
      how: fc.constantFrom("500", "409", "drop_after_effect"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("crash" as const),
      at: fc.constantFrom("before-session", "after-session", "inside-settlement"),
      shelf,
      which,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("advance" as const),
      order: which,
      to: fc.constantFrom("accepted", "packed", "shipped", "delivered"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("cancel-units" as const), order: which, whole: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("send-back" as const), order: which, restock: fc.boolean() }),
  },
  fc.record({
    do: fc.constant("dispute" as const),
    which,
    stage: fc.constantFrom("created", "warning_needs_response", "won", "lost"),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("pay-out" as const),
      ends: fc.constantFrom("confirmed", "returned", "discarded", "unanswered"),
    }),
  },
);

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Thirty steps. */
export const thirtySteps = fc.array(step, { minLength: 30, maxLength: 30, size: "max" });
