import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZoneFrame } from "#components/layout/zone-frame.tsx";
import type { Role } from "#lib/kernel/actor.ts";

/** Rooms of the studio, and who but the workshop's manager finds something in them. */
const rooms = [
  { href: "/studio", name: "home", roles: ["maker", "packer"] },
  { href: "/studio/messages", name: "messages", roles: [] },
  { href: "/studio/pieces", name: "pieces", group: "selling", roles: ["maker"] },
  { href: "/studio/labels", name: "labels", group: "selling", roles: [] },
  { href: "/studio/orders", name: "orders", group: "selling", roles: ["packer"] },
  { href: "/studio/returns", name: "returns", group: "selling", roles: [] },
  { href: "/studio/promotions", name: "promotions", group: "selling", roles: [] },
  { href: "/studio/fairs", name: "fairs", group: "selling", roles: [] },
  { href: "/studio/visits", name: "visits", group: "selling", roles: [] },
  { href: "/studio/earnings", name: "earnings", group: "money", roles: [] },
  { href: "/studio/bank", name: "bank", group: "money", roles: [] },
  { href: "/studio/seller", name: "invoicing", group: "money", roles: [] },
  { href: "/studio/fund", name: "fund", group: "money", roles: [] },
  { href: "/studio/dues", name: "dues", group: "money", roles: [] },
  { href: "/studio/team", name: "team", group: "workshop", roles: ["maker", "packer"] },
  { href: "/studio/materials", name: "materials", group: "workshop", roles: [] },
  { href: "/studio/equipment", name: "equipment", group: "workshop", roles: [] },
  { href: "/studio/sites", name: "sites", group: "workshop", roles: [] },
  { href: "/studio/quality", name: "quality", group: "workshop", roles: [] },
  { href: "/studio/record", name: "record", group: "mine", roles: [] },
  { href: "/studio/card", name: "card", group: "mine", roles: [] },
  { href: "/studio/cover", name: "cover", group: "mine", roles: [] },
  { href: "/studio/badges", name: "badges", group: "mine", roles: [] },
  { href: "/studio/lineage", name: "lineage", group: "mine", roles: [] },
  { href: "/studio/skills", name: "skills", group: "mine", roles: [] },
  { href: "/studio/training", name: "training", group: "mine", roles: [] },
  { href: "/studio/elections", name: "elections", group: "mine", roles: [] },
  { href: "/studio/meetings", name: "meetings", group: "mine", roles: [] },
  { href: "/studio/opinions", name: "opinions", group: "mine", roles: [] },
  { href: "/studio/complaints", name: "complaints", group: "mine", roles: [] },
] as const satisfies readonly { href: string; name: string; group?: string; roles: readonly Role[] }[];

/** What is a maker's own: closed to managers whom they took in. */
const personal: readonly string[] = [
  "cover",
  "lineage",
  "elections",
  "record",
  "skills",
  "training",
  "meetings",
  "opinions",
];

type StudioFrameProps = { roles: readonly Role[]; isHolder: boolean; children: ReactNode };

/** The studio around its pages: the rooms that are open to somebody. What each shows is for its queries to say. */
export function StudioFrame({ roles, isHolder, children }: StudioFrameProps) {
  const t = useTranslations("register.studio");
  const isManager = roles.includes("artisan");
  const open = rooms
    .filter(({ name }) => isHolder || !personal.includes(name))
    .filter((room) => isManager || room.roles.some((role) => roles.includes(role)));
  return (
    <ZoneFrame
      label={t("nav")}
      places={[
        {
          ...{ id: "studio", name: null },
          rooms: open.map((room) => ({
            ...{ href: room.href, label: t(room.name), exact: room.name === "home" },
            group: "group" in room ? t(`groups.${room.group}`) : null,
          })),
        },
      ]}
    >
      {children}
    </ZoneFrame>
  );
}
