import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZoneFrame } from "#components/layout/zone-frame.tsx";
import type { Role } from "#lib/kernel/actor.ts";

/** Rooms of the studio, and who but the workshop's manager finds something in them. */
const rooms = [
  { href: "/studio", name: "home", roles: ["maker", "packer"] },
  { href: "/studio/pieces", name: "pieces", roles: ["maker"] },
  { href: "/studio/labels", name: "labels", roles: [] },
  { href: "/studio/orders", name: "orders", roles: ["packer"] },
  { href: "/studio/returns", name: "returns", roles: [] },
  { href: "/studio/promotions", name: "promotions", roles: [] },
  { href: "/studio/fairs", name: "fairs", roles: [] },
  { href: "/studio/materials", name: "materials", roles: [] },
  { href: "/studio/sites", name: "sites", roles: [] },
  { href: "/studio/earnings", name: "earnings", roles: [] },
  { href: "/studio/visits", name: "visits", roles: [] },
  { href: "/studio/messages", name: "messages", roles: [] },
  { href: "/studio/team", name: "team", roles: ["maker", "packer"] },
  { href: "/studio/bank", name: "bank", roles: [] },
  { href: "/studio/seller", name: "invoicing", roles: [] },
  { href: "/studio/card", name: "card", roles: [] },
  { href: "/studio/badges", name: "badges", roles: [] },
  { href: "/studio/skills", name: "skills", roles: [] },
  { href: "/studio/training", name: "training", roles: [] },
  { href: "/studio/cover", name: "cover", roles: [] },
  { href: "/studio/lineage", name: "lineage", roles: [] },
  { href: "/studio/elections", name: "elections", roles: [] },
  { href: "/studio/complaints", name: "complaints", roles: [] },
  { href: "/studio/fund", name: "fund", roles: [] },
  { href: "/studio/record", name: "record", roles: [] },
] as const satisfies readonly { href: string; name: string; roles: readonly Role[] }[];

/** What is a maker's own: closed to managers whom they took in. */
const personal: readonly string[] = ["cover", "lineage", "elections", "record", "skills", "training"];

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
          rooms: open.map(({ href, name }) => ({ href, label: t(name), exact: name === "home" })),
        },
      ]}
    >
      {children}
    </ZoneFrame>
  );
}
