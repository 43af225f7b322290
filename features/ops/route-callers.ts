// Who calls the routes of the product, in words; features/ops/routes.ts says which route is whose.
/** Who a route is made for, as the address book of the product. Queries and commands decide; this table describes. */
export type Zone = "public" | "account" | "studio" | "office" | "federation" | "desk" | "system";

export type Route = {
  /** `{name}` is one segment, `{name…}` is the rest of the path. */
  pattern: string;
  methods: readonly string[];
  zone: Zone;
  /** Who may call it and gets an answer. */
  who: string;
};

export const get = ["GET"] as const;
/** Pages with forms: what a form sends comes to the page's own address. */
export const page = ["GET", "POST"] as const;

export const open = (pattern: string, methods: readonly string[] = get): Route => ({
  pattern,
  methods,
  zone: "public",
  who: "anyone",
});

export const of =
  (zone: Zone, who: string) =>
  (pattern: string, methods: readonly string[] = page): Route => ({
    pattern,
    methods,
    zone,
    who,
  });

export const browser = of("account", "anyone, each for their own browser's basket");
export const buyer = of("account", "the buyer: by account, by browser, or by the order's secret link");
export const person = of("account", "anyone who is signed in");
export const applicant = of("account", "anyone who is signed in, for their own application");
export const artisan = of("studio", "an artisan, for their own orders");
export const staff = of("office", "the chamber's own people, with a second factor");
export const federation = of("federation", "the federation of chambers, with a second factor");
export const attesters = of("office", "the chamber's verifiers and managers, with a second factor");
export const programme = of("federation", "the federation and the Maison de l'Artisan, with a second factor");
export const registerReaders = of(
  "federation",
  "federation, ministry and Maison de l'Artisan, with a second factor",
);
export const crafters = of("studio", "an artisan, for assessments of a craft whose body they speak for");
export const promoters = of("office", "the chamber's curators and managers, with a second factor");
export const fairKeepers = of(
  "office",
  "the chamber's curators, managers and verifiers, with a second factor",
);
export const nationalKeepers = of(
  "federation",
  "Maison de l'Artisan and the federation, with a second factor",
);
export const exhibitor = of("studio", "an artisan, for their own application, stand and sales");
export const siteKeepers = of("office", "the chamber's registrars and managers, with a second factor");
export const siteUser = of("studio", "an artisan, for their own bookings, room and applications");
export const sitePlaces = [
  ...["", "/new", "/{siteId}", "/{siteId}/edit", "/{siteId}/bookings", "/{siteId}/faults"],
  ...["/{siteId}/units/new", "/{siteId}/units/{unitId}", "/{siteId}/rooms", "/{siteId}/rooms/{tenancyId}"],
  ...["/{siteId}/calls/new", "/{siteId}/calls/{callId}", "/{siteId}/calls/{callId}/{entryId}"],
];
export const fairPlaces = ["", "/new", "/{fairId}", "/{fairId}/edit", "/{fairId}/{entryId}"];
export const signers = of("office", "the chamber's verifiers and managers, with a second factor");
export const cardKeepers = of(
  "office",
  "the chamber's registrars, verifiers and managers, with a second factor",
);
export const reviewers = of(
  "office",
  "the chamber's registrars, verifiers and managers, with a second factor; papers and decisions ask for a fresh one",
);
export const coverKeepers = of("office", "the chamber's registrars and managers, with a fresh second factor");
export const badgeSigners = of(
  "office",
  "the chamber's verifiers and managers, with a second factor; signing, reinstating and revoking ask for a fresh one",
);
export const seller = of("studio", "an artisan, for their own pieces");
export const maker = of("studio", "an artisan, for what the chamber keeps on them");
export const registry = of(
  "office",
  "registrars, verifiers and managers of the maker's chamber, with a second factor",
);
export const curators = of(
  "office",
  "verifiers, curators and managers of the maker's chamber, with a second factor",
);
export const manager = of(
  "office",
  "managers of the maker's chamber, with a second factor of the last ten minutes",
);
export const crew = of("studio", "everybody of a workshop, for its team");
export const earner = of("studio", "an artisan, for their own money");
export const payers = of(
  "federation",
  "the federation of chambers, with a second factor of the last ten minutes",
);
export const chiefs = of("office", "the chamber's managers, with a second factor");
export const namers = of("federation", "federation and administration, with a second factor");
export const operator = of(
  "desk",
  "the platform's operators, with a second factor; acts ask for a fresh one",
);
export const bringers = of("office", "registrars and managers, while an order is their chamber's to bring");
export const returns = of("office", "registrars and managers of the maker's chamber, with a second factor");
export const disputes = of("federation", "the platform, and the federation to read, with a second factor");
export const platform = of("federation", "the platform's administration, with a second factor");
export const hubKeepers = of(
  "office",
  "registrars and managers of a chamber, for what its hub packs together",
);
export const handlers = of(
  "studio",
  "whoever handles the order: its maker, the chamber that brings it, the hub that holds it",
);
export const parties = of(
  "account",
  "the parties of the order: its maker, the chamber that handles it, its buyer",
);
export const system = of("system", "the payment provider, by signature");
