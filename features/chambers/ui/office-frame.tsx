import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZoneFrame } from "#components/layout/zone-frame.tsx";
import type { WorkPlace } from "#features/chambers/schema.ts";
import { officeRooms } from "#features/chambers/ui/office-rooms.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type OfficeFrameProps = { places: readonly WorkPlace[]; locale: Locale; children: ReactNode };

/** The office around its pages: the rooms somebody's roles have use for, in each chamber they work for. */
export function OfficeFrame({ places, locale, children }: OfficeFrameProps) {
  const t = useTranslations("office");
  return (
    <ZoneFrame
      label={t("eyebrow")}
      choose={t("chooseChamber")}
      places={places.map(({ id, name, roles }) => ({
        id,
        name: pick(name, locale).text,
        rooms: officeRooms
          .filter((room) => room.roles.some((role) => roles.includes(role)))
          .map((room) => ({
            ...{ href: room.href, label: t(`rooms.${room.key}`), exact: "exact" in room },
            group: "group" in room ? t(`groups.${room.group}`) : null,
          })),
      }))}
    >
      {children}
    </ZoneFrame>
  );
}
