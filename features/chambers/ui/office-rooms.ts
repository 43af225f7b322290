import type { ChamberRole } from "#lib/kernel/actor.ts";

const keepers: readonly ChamberRole[] = ["registrar", "verifier", "manager"];
const everybody: readonly ChamberRole[] = ["registrar", "verifier", "curator", "manager"];

/** The pages of a chamber's office and whom they are shown to, in the order of a day's work. Each page decides for itself. */
export const officeRooms = [
  { key: "today", href: "/office", roles: everybody, exact: true },
  { key: "applications", href: "/office/applications", roles: keepers },
  { key: "newApplication", href: "/office/applications/new", roles: ["registrar", "verifier"] },
  { key: "visits", href: "/office/visits", roles: keepers },
  { key: "artisans", href: "/office/artisans", roles: everybody },
  { key: "pieces", href: "/office/pieces", roles: everybody },
  { key: "messages", href: "/office/messages", roles: everybody },
  { key: "reach", href: "/office/reach", roles: ["curator", "manager"] },
  { key: "translations", href: "/office/translations", roles: ["verifier", "curator", "manager"] },
  { key: "records", href: "/office/records", roles: ["verifier", "manager"] },
  { key: "labels", href: "/office/labels", roles: everybody },
  { key: "collections", href: "/office/collections", roles: ["curator", "manager"] },
  { key: "promotions", href: "/office/promotions", roles: ["curator", "manager"] },
  { key: "fairs", href: "/office/fairs", roles: ["verifier", "curator", "manager"] },
  { key: "sites", href: "/office/sites", roles: ["registrar", "manager"] },
  { key: "cards", href: "/office/cards", roles: keepers },
  { key: "badges", href: "/office/badges", roles: ["verifier", "manager"] },
  { key: "skills", href: "/office/skills", roles: everybody },
  { key: "training", href: "/office/training", roles: everybody },
  { key: "orders", href: "/office/orders", roles: ["registrar", "manager"] },
  { key: "returns", href: "/office/returns", roles: ["registrar", "manager"] },
  { key: "hub", href: "/office/hub", roles: ["registrar", "manager"] },
  { key: "accounts", href: "/office/accounts", roles: ["manager"] },
  { key: "cover", href: "/office/cover", roles: ["registrar", "manager"] },
  { key: "bodies", href: "/office/bodies", roles: everybody },
  { key: "materials", href: "/office/materials", roles: keepers },
  { key: "purchases", href: "/office/purchases", roles: keepers },
  { key: "elections", href: "/office/elections", roles: ["registrar", "manager"] },
  { key: "complaints", href: "/office/complaints", roles: everybody },
  { key: "crafts", href: "/office/crafts", roles: everybody },
  { key: "lineage", href: "/office/lineage", roles: ["verifier", "manager"] },
  { key: "fund", href: "/office/fund", roles: ["verifier", "manager"] },
  { key: "registry", href: "/office/registry", roles: ["registrar", "manager"] },
  { key: "transfers", href: "/office/transfers", roles: keepers },
  { key: "appeals", href: "/office/appeals", roles: keepers },
  { key: "reports", href: "/office/reports", roles: ["verifier", "curator", "manager"] },
  { key: "transparency", href: "/office/transparency", roles: ["verifier", "manager"] },
  { key: "staff", href: "/office/staff", roles: ["manager"] },
  { key: "keys", href: "/office/keys", roles: ["manager"] },
  { key: "chamber", href: "/office/chamber", roles: everybody },
  { key: "steering", href: "/office/steering", roles: ["manager"] },
  { key: "rules", href: "/office/rules", roles: everybody },
] as const satisfies readonly {
  key: string;
  href: string;
  roles: readonly ChamberRole[];
  exact?: boolean;
}[];
