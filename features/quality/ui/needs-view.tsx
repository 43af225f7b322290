import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { ActForm } from "#components/ui/act-form.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { planAtOnceAction } from "#features/quality/actions.ts";
import type { WorkshopNeed } from "#features/quality/schema.ts";
import { Frame, type Said } from "#features/quality/ui/part.tsx";
import { QualityTabs } from "#features/quality/ui/quality-tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { workshops: readonly WorkshopNeed[]; chamberId: string; said: Said; locale: Locale };

/** Which workshops are to be visited, the most pressing first, and why; one press plans it. */
export function NeedsView({ workshops, chamberId, said, locale }: Props) {
  const t = useTranslations("quality.office");
  return (
    <Frame title={t("title")} lead={t("lead")} said={said} locale={locale}>
      <QualityTabs here="needs" chamberId={chamberId} />
      <p>
        {t("others")} <TextLink href="/office/artisans">{t("toRegister")}</TextLink>
      </p>
      {workshops.length === 0 ? (
        <EmptyState art="tile" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ol className="grid items-start gap-4 lg:grid-cols-2">
          {workshops.map((workshop) => (
            <Workshop key={workshop.artisanId} workshop={workshop} locale={locale} />
          ))}
        </ol>
      )}
    </Frame>
  );
}

function Workshop({ workshop, locale }: { workshop: WorkshopNeed; locale: Locale }) {
  const t = useTranslations("quality");
  const { artisanId, artisanName, town, reasons, planned, lastInspectedOn } = workshop;
  return (
    <Card as="li" className="flex flex-col gap-3">
      <h2 className="text-l">
        <AppLink
          href={`/office/quality/workshops/${artisanId}`}
          className="target-slim inline-flex items-center underline decoration-bord hover:decoration-encre"
        >
          <Bilingual value={artisanName} locale={locale} />
        </AppLink>
      </h2>
      <Bilingual as="p" value={town} locale={locale} className="text-s text-encre-2" />
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {reasons.map(({ reason, count }) => (
          <li key={reason}>{t(`needs.${reason}`, { count })}</li>
        ))}
      </ul>
      <p className="text-s text-encre-2">
        {lastInspectedOn
          ? t("office.lastSeen", { date: formatDate(lastInspectedOn, locale) })
          : t("office.neverSeen")}
      </p>
      {planned ? (
        <p>
          <TextLink href={`/office/quality/inspections/${planned.id}`}>
            {t("office.planned", { date: formatDate(planned.on, locale) })}
          </TextLink>
        </p>
      ) : (
        <ActForm
          action={planAtOnceAction}
          hidden={{ locale, artisanId, purpose: "after_incidents" }}
          label={t("office.plan")}
          about={pick(artisanName, locale).text}
          tone="secondary"
        />
      )}
    </Card>
  );
}
