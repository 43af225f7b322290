/**
 * Which specs run beside which. The files of a lane run one after another in the order of this list, on one product that all
 * share; lanes of a round run side by side. A spec that touches what another one counts on belongs into the same lane.
 */
export const lanes = {
  /** Only looks: the demonstration as it was seeded, whose trees are committed. */
  fresh: ["a11y", "verify"],
  /** Buys, renames and keeps: stock, prices, payments, messages to the makers who sell. */
  shop: [
    ...[
      "access",
      "bodies",
      "bodies-life",
      "campaigns",
      "cash-on-delivery",
      "checkout-abroad",
      "checkout-form",
      "editor",
      "fulfilment",
      "keep",
      "listing",
      "missing",
      "no-script",
      "payment",
      "purchase",
      "return",
    ],
    "search",
  ],
  /** Files, cards and people of the chambers. Buys nothing and changes nothing that a shopper sees counted. */
  office: [
    ...["appeal", "application", "cards", "chambers", "cover", "first-card", "registry", "review"],
    ...[
      "second-factor",
      "sites",
      "skills",
      "staff",
      "steering",
      "tenancy",
      "transfer",
      "visit",
      "witnesses",
      "zones",
    ],
  ],
  /** What makers and chambers bring into the shop. Their makers sell in no other lane. */
  sellers: ["fairs", "materials", "studio", "wizard"],
  /** Measures seconds and compares bytes, so that nothing else may run or change anything meanwhile. */
  alone: ["public-bytes", "standing"],
} as const;

export type Lane = keyof typeof lanes;

/** Lanes that run at the same time, round after round. */
export const rounds: readonly (readonly Lane[])[] = [["fresh"], ["shop", "office", "sellers"], ["alone"]];
