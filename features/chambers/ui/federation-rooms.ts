import type { NationalRole } from "#lib/kernel/actor.ts";

/** The pages of the federation and whom they are shown to. Each page decides for itself. */
export const federationRooms = [
  { key: "today", href: "/federation", roles: ["federation", "ministry", "admin"], exact: true },
  { key: "steering", href: "/federation/steering", roles: ["federation", "ministry", "mda"] },
  { key: "chambers", group: "chambers", href: "/federation/chambers", roles: ["federation", "admin"] },
  { key: "provinces", group: "chambers", href: "/federation/provinces", roles: ["federation"] },
  { key: "bodies", group: "chambers", href: "/federation/bodies", roles: ["federation"] },
  { key: "elections", group: "chambers", href: "/federation/elections", roles: ["federation"] },
  { key: "opinions", group: "chambers", href: "/federation/opinions", roles: ["federation"] },
  { key: "duplicates", group: "chambers", href: "/federation/duplicates", roles: ["federation"] },
  { key: "appeals", group: "chambers", href: "/federation/appeals", roles: ["federation"] },
  { key: "cover", group: "chambers", href: "/federation/cover", roles: ["federation", "ministry"] },
  { key: "crafts", group: "crafts", href: "/federation/crafts", roles: ["federation", "ministry", "mda"] },
  { key: "badges", group: "crafts", href: "/federation/badges", roles: ["federation", "ministry"] },
  {
    key: "quality",
    group: "crafts",
    href: "/federation/quality",
    roles: ["federation", "ministry", "admin"],
  },
  { key: "fund", group: "crafts", href: "/federation/fund", roles: ["federation"] },
  { key: "transparency", group: "crafts", href: "/federation/transparency", roles: ["federation"] },
  { key: "keys", group: "crafts", href: "/federation/keys", roles: ["federation"] },
  { key: "collections", group: "shop", href: "/federation/collections", roles: ["federation", "mda"] },
  { key: "promotions", group: "shop", href: "/federation/promotions", roles: ["federation", "mda"] },
  { key: "fairs", group: "shop", href: "/federation/fairs", roles: ["federation", "mda"] },
  { key: "newsletter", group: "shop", href: "/federation/newsletter", roles: ["federation"] },
  { key: "returns", group: "shop", href: "/federation/returns", roles: ["federation"] },
  { key: "refunds", group: "shop", href: "/federation/refunds", roles: ["admin"] },
  { key: "disputes", group: "shop", href: "/federation/disputes", roles: ["federation", "admin"] },
  { key: "calls", group: "shop", href: "/federation/calls", roles: ["federation", "admin"] },
  { key: "payouts", group: "money", href: "/federation/payouts", roles: ["federation"] },
  { key: "bodyTransfers", group: "money", href: "/federation/transfers", roles: ["federation"] },
  { key: "remittances", group: "money", href: "/federation/remittances", roles: ["federation"] },
  { key: "bank", group: "money", href: "/federation/bank", roles: ["federation"] },
  { key: "accounting", group: "money", href: "/federation/books", roles: ["federation"] },
  { key: "breaks", group: "money", href: "/desk/breaks", roles: ["federation", "admin"] },
  {
    key: "commission",
    group: "rates",
    href: "/federation/commission",
    roles: ["federation", "ministry", "admin"],
  },
  {
    key: "exchange",
    group: "rates",
    href: "/federation/exchange",
    roles: ["federation", "ministry", "admin"],
  },
  {
    key: "delivery",
    group: "rates",
    href: "/federation/delivery",
    roles: ["federation", "ministry", "admin"],
  },
  { key: "duties", group: "rates", href: "/federation/duties", roles: ["federation", "ministry", "admin"] },
  { key: "numbering", group: "rates", href: "/federation/numbering", roles: ["federation", "admin"] },
  { key: "rules", group: "rates", href: "/federation/rules", roles: ["federation", "ministry", "admin"] },
] as const satisfies readonly {
  key: string;
  href: string;
  group?: string;
  roles: readonly NationalRole[];
  exact?: boolean;
}[];
