import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZoneFrame } from "#components/layout/zone-frame.tsx";
import type { Role } from "#lib/kernel/actor.ts";

const rooms = [
  { key: "today", href: "/desk", roles: ["admin"], exact: true },
  { key: "orders", href: "/desk/orders", roles: ["admin"] },
  { key: "breaks", href: "/desk/breaks", roles: ["admin", "federation"] },
  { key: "receipts", href: "/desk/receipts", roles: ["admin"] },
  { key: "queue", href: "/desk/queue", roles: ["admin"] },
] as const;

/** The desk around its pages: the rooms somebody's roles have use for. Each page decides for itself. */
export function DeskFrame({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const t = useTranslations("desk");
  const mine = rooms
    .filter((room) => room.roles.some((role) => roles.includes(role)))
    .map((room) => ({ href: room.href, label: t(`rooms.${room.key}`), exact: "exact" in room }));
  return (
    <ZoneFrame label={t("title")} places={[{ id: "desk", name: null, rooms: mine }]}>
      {children}
    </ZoneFrame>
  );
}
