import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { When } from "#components/format/when.tsx";
import { ListPage } from "#components/layout/list-page.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import type { MeetingLine } from "#features/assemblies/schema.ts";
import type { Zone } from "#features/assemblies/ui/read-meetings.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** How a meeting stands: called, called off, or with signed minutes. */
export function MeetingPill({
  meeting: { state, isSigned },
}: {
  meeting: Pick<MeetingLine, "state" | "isSigned">;
}) {
  const t = useTranslations("assemblies");
  if (state === "cancelled") return <StatusPill tone="revoked">{t("states.cancelled")}</StatusPill>;
  return isSigned ? (
    <StatusPill tone="verified">{t("states.signed")}</StatusPill>
  ) : (
    <StatusPill tone="pending">{t("states.convened")}</StatusPill>
  );
}

type MeetingsProps = {
  meetings: readonly MeetingLine[];
  zone: Zone;
  back: { href: string; label: string };
  locale: Locale;
  children?: ReactNode;
};

/** Meetings of craft bodies, the latest first. */
export function MeetingsView({ meetings, zone, back, locale, children }: MeetingsProps) {
  const t = useTranslations("assemblies");
  return (
    <ListPage
      back={back}
      title={t("title")}
      lead={t("lead")}
      actions={children}
      empty={{ title: t("none"), why: t("noneWhy"), art: "tile" }}
      items={meetings.map((meeting) => ({
        id: meeting.id,
        href: `/${zone}/meetings/${meeting.id}`,
        title: t(`titles.${meeting.kind}`),
        lines: [
          <Bilingual key="body" value={meeting.bodyName} locale={locale} />,
          <span key="when" className="text-s text-encre-2">
            <When value={meeting.heldAt} locale={locale} style="dateTime" /> ·{" "}
            <span dir="auto">{meeting.place}</span>
          </span>,
        ],
        state: <MeetingPill meeting={meeting} />,
      }))}
    />
  );
}
