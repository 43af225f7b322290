import type { OrderAddress, OrderData, OrderPartData, OrderStateData } from "#db/seed/data/types.ts";

// Telephone numbers come from ranges kept for fiction, or are plainly empty.
const LYON: OrderAddress = {
  name: "Nadia Exemple",
  phone: "+33639980012",
  line1: "1 rue de l'Exemple",
  city: "Lyon",
  postalCode: "69001",
  country: "FR",
};
const BOSTON: OrderAddress = {
  name: "Thomas Specimen",
  phone: "+16175550142",
  line1: "100 Sample Street",
  line2: "Apt 4",
  city: "Boston",
  postalCode: "02108",
  country: "US",
};
const CASABLANCA: OrderAddress = {
  name: "هدى المثالية",
  phone: "+212600000000",
  line1: "1 زنقة المثال",
  city: "الدار البيضاء",
  postalCode: "20000",
  country: "MA",
};

const shopper = { kind: "person", personKey: "shopper" } as const;
const shopper2 = { kind: "person", personKey: "shopper2" } as const;
const guest = { kind: "guest", email: "guest@example.test" } as const;

type Step = readonly [state: OrderStateData, day: number];

/** One artisan's part: its lines as `[piece, quantity]` and its steps as `[state, day]`, oldest first. */
function part(
  artisanKey: string,
  lines: readonly (readonly [pieceKey: string, quantity: number])[],
  steps: readonly Step[],
  refundMinor?: number,
): OrderPartData {
  return {
    artisanKey,
    lines: lines.map(([pieceKey, quantity]) => ({ pieceKey, quantity })),
    steps: steps.map(([state, day]) => ({ state, day })),
    ...(refundMinor === undefined ? {} : { refundMinor }),
  };
}

const delivered = (from: number): readonly Step[] => [
  ["paid", from],
  ["accepted", from + 1],
  ["packed", from + 3],
  ["shipped", from + 4],
  ["delivered", from + 9],
];

/** Demonstration orders: each state of an artisan's order is reached by at least one part. Days before today. */
export const orders: readonly OrderData[] = [
  {
    key: "two-makers-new",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    giftDirhams: 20,
    parts: [
      part("fes-potter", [["meknes-blue-bowl", 2]], [["paid", -1]]),
      part("tiznit-silver", [["tiznit-stack-rings", 1]], [["paid", -1]]),
    ],
  },
  {
    key: "accepted-and-packed",
    buyer: shopper2,
    locale: "en",
    address: BOSTON,
    note: "Please leave the parcel with the neighbour.",
    parts: [
      part(
        "fes-potter",
        [["meknes-soup-set", 1]],
        [
          ["paid", -3],
          ["accepted", -2],
        ],
      ),
      part(
        "fes-brass",
        [["fes-tea-tray", 1]],
        [
          ["paid", -3],
          ["accepted", -3],
          ["packed", -1],
        ],
      ),
    ],
  },
  // Its promised day is long past: the chamber may bring it in the maker's place.
  {
    key: "late-at-the-workshop",
    buyer: shopper2,
    locale: "en",
    address: BOSTON,
    parts: [
      part(
        "fes-brass",
        [["fes-tea-tray", 1]],
        [
          ["paid", -44],
          ["accepted", -43],
        ],
      ),
    ],
  },
  {
    key: "shipped-abroad",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    giftDirhams: 50,
    parts: [
      part(
        "tiznit-silver",
        [["tiznit-filigree-bracelet", 1]],
        [
          ["paid", -8],
          ["accepted", -7],
          ["packed", -6],
          ["shipped", -5],
        ],
      ),
      part(
        "safi-potter",
        [["safi-blue-plate", 4]],
        [
          ["paid", -8],
          ["accepted", -7],
          ["packed", -5],
          ["shipped", -4],
        ],
      ),
    ],
  },
  {
    key: "delivered-at-home",
    buyer: guest,
    locale: "ar",
    address: CASABLANCA,
    parts: [
      part(
        "guelmim-baskets",
        [
          ["guelmim-market-basket", 2],
          ["guelmim-date-bowl", 3],
        ],
        delivered(-14),
      ),
    ],
  },
  {
    key: "closed-rug",
    buyer: shopper2,
    locale: "en",
    address: BOSTON,
    parts: [
      part("taznakht-coop", [["taznakht-flat-red", 1]], [...delivered(-60), ["closed", -37]]),
      part("fes-babouche", [["fes-yellow-slippers", 1]], [...delivered(-60), ["closed", -37]]),
    ],
  },
  {
    key: "closed-before-suspension",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    parts: [part("marrakech-brass", [["marrakech-lantern-tray", 1]], [...delivered(-120), ["closed", -97]])],
  },
  {
    key: "cancelled-by-maker",
    buyer: guest,
    locale: "ar",
    address: CASABLANCA,
    parts: [
      part(
        "fes-potter",
        [["meknes-tagine", 1]],
        [
          ["paid", -4],
          ["cancelled", -3],
        ],
      ),
    ],
  },
  {
    key: "cancelled-and-refunded",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    parts: [
      part(
        "sale-mats",
        [["sale-table-mats", 2]],
        [
          ["paid", -20],
          ["accepted", -19],
          ["cancelled", -17],
          ["refunded", -16],
        ],
      ),
    ],
  },
  {
    key: "return-asked",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    parts: [part("fes-pouf", [["fes-camel-pouf", 1]], [...delivered(-16), ["return_requested", -3]])],
  },
  {
    key: "returned-waiting-refund",
    buyer: shopper2,
    locale: "en",
    address: BOSTON,
    parts: [
      part(
        "fes-brass",
        [["fes-candle-pair", 1]],
        [...delivered(-30), ["return_requested", -17], ["returned", -2]],
      ),
    ],
  },
  {
    key: "chipped-plate",
    buyer: guest,
    locale: "ar",
    address: CASABLANCA,
    note: "وصل أحد الصحون مشقوقا.",
    parts: [
      part(
        "safi-potter",
        [["safi-blue-plate", 3]],
        [...delivered(-35), ["return_requested", -25], ["returned", -18], ["partially_refunded", -17]],
        180_00,
      ),
    ],
  },
  {
    key: "returned-and-refunded",
    buyer: shopper,
    locale: "fr",
    address: LYON,
    parts: [
      part(
        "tiznit-silver",
        [["tiznit-small-brooch", 1]],
        [...delivered(-50), ["return_requested", -38], ["returned", -30], ["refunded", -29]],
      ),
    ],
  },
  {
    key: "disputed-on-the-way",
    buyer: guest,
    locale: "en",
    address: BOSTON,
    parts: [
      part(
        "figuig-coop",
        [["figuig-shawl", 2]],
        [
          ["paid", -25],
          ["accepted", -24],
          ["packed", -22],
          ["shipped", -21],
          ["disputed", -6],
        ],
      ),
    ],
  },
  {
    key: "dispute-won",
    buyer: shopper2,
    locale: "en",
    address: BOSTON,
    parts: [
      part("fes-potter", [["meknes-couscous-dish", 1]], [...delivered(-90), ["disputed", -70], ["won", -35]]),
    ],
  },
  {
    key: "dispute-lost",
    buyer: guest,
    locale: "fr",
    address: LYON,
    parts: [
      part(
        "tiznit-beads",
        [["tiznit-shell-strand", 1]],
        [...delivered(-85), ["disputed", -66], ["lost", -28]],
      ),
    ],
  },
  {
    key: "at-the-door-new",
    buyer: shopper2,
    locale: "ar",
    address: CASABLANCA,
    parts: [part("fes-potter", [["meknes-blue-bowl", 1]], [["confirmed", -1]])],
  },
  {
    key: "refused-at-the-door",
    buyer: guest,
    locale: "ar",
    address: CASABLANCA,
    parts: [
      part(
        "fes-potter",
        [["meknes-blue-bowl", 1]],
        [
          ["confirmed", -12],
          ["accepted", -11],
          ["packed", -10],
          ["shipped", -9],
          ["refused", -6],
        ],
      ),
    ],
  },
];
