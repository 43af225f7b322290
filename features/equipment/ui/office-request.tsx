import { useTranslations } from "next-intl";
import { ReadCriteria } from "#components/calls/marks.tsx";
import { ScoreForm } from "#components/calls/score-form.tsx";
import { Part, WorkPage } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { scoreAction } from "#features/equipment/actions.ts";
import type { OfficeRequest as Page } from "#features/equipment/schema.ts";
import { PhotoFigure } from "#features/equipment/ui/photo.tsx";
import { equipmentSentences } from "#features/equipment/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** A request as an officer reads it, and their own points. */
export function OfficeRequest({ page, locale }: { page: Page; locale: Locale }) {
  const t = useTranslations("equipment");
  const calls = useTranslations("calls");
  const mayScore =
    page.call.phase === "closed" && page.state === "submitted" && (page.isMine || page.officers < 2);
  const words = (text: string) => (
    <span dir="auto" className="whitespace-pre-line">
      {text}
    </span>
  );
  return (
    <WorkPage
      back={{
        href: `/office/equipment/${page.call.id}`,
        label: <Bilingual value={page.call.title} locale={locale} />,
      }}
      title={<Bilingual value={page.name} locale={locale} />}
      eyebrow={calls("application", { number: page.number ?? 0 })}
      lead={t(`requestStates.${page.state}`)}
      width="text"
    >
      <SummaryList
        items={[
          { term: t("item"), value: <Bilingual value={page.item} locale={locale} /> },
          { term: t("craft"), value: pick(page.craft, locale).text },
          { term: t("office.why"), value: words(page.why) },
          { term: t("office.present"), value: words(page.present) },
        ]}
      />
      <PhotoFigure photo={page.photo} />
      <ReadCriteria criteria={page.criteria} marks={page.scores} locale={locale} />
      {page.officers === 1 && page.isMine && <p className="text-encre-2">{calls("waitOther")}</p>}
      {mayScore && (
        <Part id="score" title={calls("scoreTitle")}>
          <ScoreForm
            criteria={page.criteria}
            marks={page.scores}
            action={scoreAction}
            hidden={{ locale, callId: page.call.id, requestId: page.id }}
            sentences={equipmentSentences(locale)}
            locale={locale}
          />
        </Part>
      )}
    </WorkPage>
  );
}
