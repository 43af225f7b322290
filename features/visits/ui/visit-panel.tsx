import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { currentContext } from "#features/identity/index.ts";
import { visitsOfSubject } from "#features/visits/index.ts";
import { VisitReport } from "#features/visits/ui/visit-report.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type PanelProps = { locale: Locale } & (
  | { applicationId: Id<"application">; artisanId?: never }
  | { artisanId: Id<"artisan">; applicationId?: never }
);

/** The visits to a workshop on the page of a file or a maker in the office: the one that is planned, and the reports. */
export async function VisitPanel({ applicationId, artisanId, locale }: PanelProps) {
  const subjectId = applicationId ?? artisanId;
  const found = await visitsOfSubject(await currentContext(), { subjectId });
  if (!found.ok) return null;
  const { visits, hindrance } = found.value;
  const t = await getTranslations({ locale, namespace: "visits" });
  const page = applicationId ? `/office/applications/${applicationId}` : `/office/artisans/${artisanId}`;
  const planned = visits.find(({ state }) => state === "planned");
  const past = visits.filter(({ state }) => state !== "planned").reverse();
  return (
    <section aria-labelledby="visit-title" className="flex flex-col items-start gap-4">
      <h2 id="visit-title" className="text-l">
        {t("panel.title")}
      </h2>
      {planned && (
        <Card tone="sable" className="flex w-full flex-col items-start gap-3">
          <p className="font-[550]">
            {t("panel.planned", { date: formatDate(planned.plannedFor, locale, "dateTime") })}
          </p>
          <p className="text-s">{t("panel.goes", { name: planned.officer.name })}</p>
          <ButtonLink href={`/office/visits/${planned.id}`}>{t("panel.open")}</ButtonLink>
        </Card>
      )}
      {past.length > 0 && (
        <ul className="flex w-full flex-col">
          {past.map((visit) => (
            <li key={visit.id} className="border-t border-line py-4">
              <VisitReport visit={visit} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {visits.length === 0 && <p className="text-s text-encre-2">{t("panel.none")}</p>}
      {!hindrance && (
        <ButtonLink href={`${page}/visit`} tone="secondary">
          {t("panel.plan")}
        </ButtonLink>
      )}
    </section>
  );
}
