import { useTranslations } from "next-intl";
import { isRoom, type OwnSite } from "#features/sites/schema.ts";
import { CallForm } from "#features/sites/ui/call-form.tsx";
import { Frame } from "#features/sites/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { site: OwnSite; today: string; locale: Locale };

/** A room that is to be offered. */
export function NewCallView({ site, today, locale }: Props) {
  const t = useTranslations("sites.office");
  const rooms = site.units.filter(({ kind }) => isRoom(kind));
  return (
    <Frame
      back={{ href: `/office/sites/${site.id}/rooms`, label: t("rooms") }}
      title={t("newCall")}
      lead={t("callLead")}
      width="form"
      locale={locale}
    >
      {rooms.length === 0 ? (
        <p>{t("noRooms")}</p>
      ) : (
        <CallForm siteId={site.id} call={null} units={rooms} today={today} locale={locale} />
      )}
    </Frame>
  );
}
