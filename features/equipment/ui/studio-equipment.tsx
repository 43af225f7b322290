import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { StudioEquipment as Page } from "#features/equipment/schema.ts";
import { PhasePill } from "#features/equipment/ui/call-parts.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** The calls of a maker's chamber with where their requests stand, and what they were given. */
export function StudioEquipment({ page, locale }: { page: Page; locale: Locale }) {
  const t = useTranslations("equipment");
  const own = `?workshop=${page.artisanId}`;
  const date = (day: string) => formatDate(day, locale);
  return (
    <WorkPage title={t("studio.title")} lead={t("studio.lead")}>
      {page.awards.length > 0 && (
        <Part id="awards" title={t("studio.awards")}>
          <ul className="grid items-stretch gap-4 md:grid-cols-2">
            {page.awards.map((award) => (
              <Card as="li" key={award.id} className="flex flex-col gap-2">
                <h3 className="text-xl">
                  <TextLink href={`/studio/equipment/awards/${award.id}${own}`}>
                    <Bilingual value={award.item} locale={locale} />
                  </TextLink>
                </h3>
                <p>{t(`awardStates.${award.state}`)}</p>
                {award.askedFollowUp && <Notice tone="warning" title={t("studio.askedPhoto")} />}
              </Card>
            ))}
          </ul>
        </Part>
      )}
      <Part id="calls" title={t("studio.calls")}>
        {page.calls.length === 0 ? (
          <p>{t("studio.noCalls")}</p>
        ) : (
          <ul className="grid items-stretch gap-4 md:grid-cols-2">
            {page.calls.map((call) => (
              <Card as="li" key={call.id} className="flex flex-col gap-2">
                <PhasePill phase={call.phase} />
                <h3 className="text-xl">
                  <TextLink href={`/studio/equipment/${call.id}${own}`}>
                    <Bilingual value={call.title} locale={locale} />
                  </TextLink>
                </h3>
                <p>{t("days", { from: date(call.opensOn), to: date(call.closesOn) })}</p>
                {call.requestState && <p className="font-[550]">{t(`requestStates.${call.requestState}`)}</p>}
                {call.requestState === "offered" && call.answerBy && (
                  <Notice tone="warning" title={t("studio.answerUntil", { date: date(call.answerBy) })} />
                )}
              </Card>
            ))}
          </ul>
        )}
      </Part>
    </WorkPage>
  );
}
