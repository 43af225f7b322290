import type { ChamberRole } from "#lib/kernel/actor.ts";

const keepers: readonly ChamberRole[] = ["registrar", "verifier", "manager"];
const everybody: readonly ChamberRole[] = ["registrar", "verifier", "curator", "manager"];

/** The pages of a chamber's office and whom they are shown to, by what they are about. Each page decides for itself. */
export const officeRooms = [
  { key: "today", href: "/office", roles: everybody, exact: true },
  { key: "messages", href: "/office/messages", roles: everybody },
  { key: "applications", group: "files", href: "/office/applications", roles: keepers },
  {
    key: "newApplication",
    group: "files",
    href: "/office/applications/new",
    roles: ["registrar", "verifier"],
  },
  { key: "visits", group: "files", href: "/office/visits", roles: keepers },
  { key: "artisans", group: "files", href: "/office/artisans", roles: everybody },
  { key: "cards", group: "files", href: "/office/cards", roles: keepers },
  { key: "registry", group: "files", href: "/office/registry", roles: ["registrar", "manager"] },
  { key: "transfers", group: "files", href: "/office/transfers", roles: keepers },
  { key: "appeals", group: "files", href: "/office/appeals", roles: keepers },
  { key: "cover", group: "files", href: "/office/cover", roles: ["registrar", "manager"] },
  { key: "accounts", group: "files", href: "/office/accounts", roles: ["manager"] },
  { key: "pieces", group: "shop", href: "/office/pieces", roles: everybody },
  {
    key: "translations",
    group: "shop",
    href: "/office/translations",
    roles: ["verifier", "curator", "manager"],
  },
  { key: "labels", group: "shop", href: "/office/labels", roles: everybody },
  { key: "collections", group: "shop", href: "/office/collections", roles: ["curator", "manager"] },
  { key: "promotions", group: "shop", href: "/office/promotions", roles: ["curator", "manager"] },
  { key: "fairs", group: "shop", href: "/office/fairs", roles: ["verifier", "curator", "manager"] },
  { key: "reach", group: "shop", href: "/office/reach", roles: ["curator", "manager"] },
  { key: "orders", group: "shop", href: "/office/orders", roles: ["registrar", "manager"] },
  { key: "returns", group: "shop", href: "/office/returns", roles: ["registrar", "manager"] },
  { key: "hub", group: "shop", href: "/office/hub", roles: ["registrar", "manager"] },
  { key: "reports", group: "shop", href: "/office/reports", roles: ["verifier", "curator", "manager"] },
  { key: "crafts", group: "crafts", href: "/office/crafts", roles: everybody },
  { key: "lineage", group: "crafts", href: "/office/lineage", roles: ["verifier", "manager"] },
  { key: "badges", group: "crafts", href: "/office/badges", roles: ["verifier", "manager"] },
  { key: "quality", group: "crafts", href: "/office/quality", roles: keepers },
  { key: "records", group: "crafts", href: "/office/records", roles: ["verifier", "manager"] },
  { key: "skills", group: "crafts", href: "/office/skills", roles: everybody },
  { key: "training", group: "crafts", href: "/office/training", roles: everybody },
  { key: "fund", group: "crafts", href: "/office/fund", roles: ["verifier", "manager"] },
  { key: "transparency", group: "crafts", href: "/office/transparency", roles: ["verifier", "manager"] },
  { key: "bodies", group: "together", href: "/office/bodies", roles: everybody },
  { key: "elections", group: "together", href: "/office/elections", roles: ["registrar", "manager"] },
  { key: "opinions", group: "together", href: "/office/opinions", roles: keepers },
  { key: "complaints", group: "together", href: "/office/complaints", roles: everybody },
  { key: "materials", group: "together", href: "/office/materials", roles: keepers },
  { key: "purchases", group: "together", href: "/office/purchases", roles: keepers },
  { key: "equipment", group: "together", href: "/office/equipment", roles: ["registrar", "manager"] },
  { key: "sites", group: "together", href: "/office/sites", roles: ["registrar", "manager"] },
  { key: "steering", group: "chamber", href: "/office/steering", roles: ["manager"] },
  { key: "chamber", group: "chamber", href: "/office/chamber", roles: everybody },
  { key: "staff", group: "chamber", href: "/office/staff", roles: ["manager"] },
  { key: "keys", group: "chamber", href: "/office/keys", roles: ["manager"] },
  { key: "rules", group: "chamber", href: "/office/rules", roles: everybody },
] as const satisfies readonly {
  key: string;
  href: string;
  group?: string;
  roles: readonly ChamberRole[];
  exact?: boolean;
}[];
