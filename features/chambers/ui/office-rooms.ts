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
  { key: "cards", href: "/office/cards", roles: keepers },
  { key: "orders", href: "/office/orders", roles: ["registrar", "manager"] },
  { key: "cover", href: "/office/cover", roles: ["registrar", "manager"] },
  { key: "bodies", href: "/office/bodies", roles: everybody },
  { key: "registry", href: "/office/registry", roles: ["registrar", "manager"] },
  { key: "transfers", href: "/office/transfers", roles: keepers },
  { key: "appeals", href: "/office/appeals", roles: keepers },
  { key: "staff", href: "/office/staff", roles: ["manager"] },
  { key: "chamber", href: "/office/chamber", roles: everybody },
  { key: "rules", href: "/office/rules", roles: everybody },
] as const satisfies readonly {
  key: string;
  href: string;
  roles: readonly ChamberRole[];
  exact?: boolean;
}[];
