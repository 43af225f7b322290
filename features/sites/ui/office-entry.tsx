import { useTranslations } from "next-intl";
import { ReadCriteria } from "#components/calls/marks.tsx";
import { ScoreForm } from "#components/calls/score-form.tsx";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { scoreRoomAction } from "#features/sites/actions.ts";
import type { OfficeEntry as Page } from "#features/sites/tenancy-schema.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; today: string; locale: Locale };

/** An application for a room: what was answered, both officers' points, and the reader's own. */
export function OfficeEntry({ page, today, locale }: Props) {
  const t = useTranslations("sites");
  const calls = useTranslations("calls");
  const isScored =
    page.call.state === "published" && page.call.closesOn < today && page.state === "submitted";
  const mayScore = isScored && (page.isMine || page.officers < 2);
  return (
    <Frame
      back={{
        href: `/office/sites/${page.site.id}/calls/${page.call.id}`,
        label: t("office.editUnit", { code: page.call.unitCode }),
      }}
      title={<Bilingual value={page.name} locale={locale} />}
      eyebrow={calls("application", { number: page.number })}
      lead={t(`applicationStates.${page.state}`)}
      width="text"
      locale={locale}
    >
      <ReadCriteria criteria={page.criteria} marks={page.scores} locale={locale} />
      {page.officers === 1 && page.isMine && <p className="text-encre-2">{calls("waitOther")}</p>}
      {mayScore && (
        <Part id="score" title={calls("scoreTitle")}>
          <ScoreForm
            criteria={page.criteria}
            marks={page.scores}
            action={scoreRoomAction}
            hidden={{ locale, siteId: page.site.id, callId: page.call.id, applicationId: page.id }}
            sentences={siteSentences(locale)}
            locale={locale}
          />
        </Part>
      )}
    </Frame>
  );
}
