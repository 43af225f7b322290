import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZoneFrame } from "#components/layout/zone-frame.tsx";
import { federationRooms } from "#features/chambers/ui/federation-rooms.ts";
import type { Role } from "#lib/kernel/actor.ts";

type FederationFrameProps = { roles: readonly Role[]; children: ReactNode };

/** The federation around its pages: the rooms somebody's roles have use for. */
export function FederationFrame({ roles, children }: FederationFrameProps) {
  const t = useTranslations("federation");
  const rooms = federationRooms
    .filter((room) => room.roles.some((role) => roles.includes(role)))
    .map((room) => ({
      ...{ href: room.href, label: t(`rooms.${room.key}`), exact: "exact" in room },
      group: "group" in room ? t(`groups.${room.group}`) : null,
    }));
  return (
    <ZoneFrame label={t("title")} places={[{ id: "federation", name: null, rooms }]}>
      {children}
    </ZoneFrame>
  );
}
