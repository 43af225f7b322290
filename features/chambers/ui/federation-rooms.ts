import type { NationalRole } from "#lib/kernel/actor.ts";

/** The pages of the federation and whom they are shown to. Each page decides for itself. */
export const federationRooms = [
  { key: "today", href: "/federation", roles: ["federation", "ministry", "admin"], exact: true },
  { key: "appeals", href: "/federation/appeals", roles: ["federation"] },
  { key: "duplicates", href: "/federation/duplicates", roles: ["federation"] },
  { key: "chambers", href: "/federation/chambers", roles: ["federation", "admin"] },
  { key: "provinces", href: "/federation/provinces", roles: ["federation"] },
  { key: "bodies", href: "/federation/bodies", roles: ["federation"] },
  { key: "cover", href: "/federation/cover", roles: ["federation", "ministry"] },
  { key: "exchange", href: "/federation/exchange", roles: ["federation", "ministry", "admin"] },
  { key: "rules", href: "/federation/rules", roles: ["federation", "ministry", "admin"] },
] as const satisfies readonly {
  key: string;
  href: string;
  roles: readonly NationalRole[];
  exact?: boolean;
}[];
