import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/isolate.ts";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { OnwardLink } from "#components/ui/link.tsx";
import type { ApplicationLine } from "#features/applications/schema.ts";
import { stateTones } from "#features/applications/ui/state-look.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ApplicationCardProps = { line: ApplicationLine; href: string; locale: Locale };

/** One file in a list: whose, at which chamber, where it stands. */
export function ApplicationCard({ line, href, locale }: ApplicationCardProps) {
  const t = useTranslations("applications");
  const kinds = useTranslations("wizard.kinds");
  return (
    <Card as="li" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="font-[550]">
          {line.name ? <Bilingual value={line.name} locale={locale} /> : t("mine.unnamed")}
        </p>
        <StatusPill tone={stateTones[line.state]}>{t(`states.${line.state}`)}</StatusPill>
      </div>
      <p className="text-s text-encre-2">
        {line.kind && `${kinds(`${line.kind}.name`)} · `}
        <Bilingual value={line.chamberName} locale={locale} />
      </p>
      <p className="text-s text-encre-2">
        {line.number ? t("mine.number", { number: isolate(line.number) }) : t("mine.noNumber")}
        {" · "}
        {t("mine.touched", { date: formatDate(line.updatedAt, locale) })}
      </p>
      <OnwardLink href={href}>
        {t(line.state === "draft" || line.state === "completion_requested" ? "mine.goOn" : "mine.open")}
      </OnwardLink>
    </Card>
  );
}
