import type { NationalRole } from "#lib/kernel/actor.ts";

/** The pages of the federation and whom they are shown to. Each page decides for itself. */
export const federationRooms = [
  { key: "today", href: "/federation", roles: ["federation", "ministry", "admin"], exact: true },
  { key: "steering", href: "/federation/steering", roles: ["federation", "ministry", "mda"] },
  { key: "appeals", href: "/federation/appeals", roles: ["federation"] },
  { key: "returns", href: "/federation/returns", roles: ["federation"] },
  { key: "disputes", href: "/federation/disputes", roles: ["federation", "admin"] },
  { key: "refunds", href: "/federation/refunds", roles: ["admin"] },
  { key: "duplicates", href: "/federation/duplicates", roles: ["federation"] },
  { key: "chambers", href: "/federation/chambers", roles: ["federation", "admin"] },
  { key: "provinces", href: "/federation/provinces", roles: ["federation"] },
  { key: "bodies", href: "/federation/bodies", roles: ["federation"] },
  { key: "fund", href: "/federation/fund", roles: ["federation"] },
  { key: "badges", href: "/federation/badges", roles: ["federation", "ministry"] },
  { key: "crafts", href: "/federation/crafts", roles: ["federation", "ministry", "mda"] },
  { key: "fairs", href: "/federation/fairs", roles: ["federation", "mda"] },
  { key: "collections", href: "/federation/collections", roles: ["federation", "mda"] },
  { key: "promotions", href: "/federation/promotions", roles: ["federation", "mda"] },
  { key: "cover", href: "/federation/cover", roles: ["federation", "ministry"] },
  { key: "newsletter", href: "/federation/newsletter", roles: ["federation"] },
  { key: "calls", href: "/federation/calls", roles: ["federation", "admin"] },
  { key: "remittances", href: "/federation/remittances", roles: ["federation"] },
  { key: "bank", href: "/federation/bank", roles: ["federation"] },
  { key: "payouts", href: "/federation/payouts", roles: ["federation"] },
  { key: "accounting", href: "/federation/books", roles: ["federation"] },
  { key: "commission", href: "/federation/commission", roles: ["federation", "ministry", "admin"] },
  { key: "exchange", href: "/federation/exchange", roles: ["federation", "ministry", "admin"] },
  { key: "numbering", href: "/federation/numbering", roles: ["federation", "admin"] },
  { key: "delivery", href: "/federation/delivery", roles: ["federation", "ministry", "admin"] },
  { key: "duties", href: "/federation/duties", roles: ["federation", "ministry", "admin"] },
  { key: "breaks", href: "/desk/breaks", roles: ["federation", "admin"] },
  { key: "keys", href: "/federation/keys", roles: ["federation"] },
  { key: "transparency", href: "/federation/transparency", roles: ["federation"] },
  { key: "rules", href: "/federation/rules", roles: ["federation", "ministry", "admin"] },
] as const satisfies readonly {
  key: string;
  href: string;
  roles: readonly NationalRole[];
  exact?: boolean;
}[];
