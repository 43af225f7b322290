import { useTranslations } from "next-intl";
import { ReadCriteria } from "#components/calls/marks.tsx";
import { ScoreForm } from "#components/calls/score-form.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { scoreAction } from "#features/fairs/actions.ts";
import type { OfficeApplication as Page } from "#features/fairs/schema.ts";
import { fairSentences } from "#features/fairs/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; zone: "office" | "federation"; locale: Locale };

/** An application: what was answered and will be shown, and the officer's own points. */
export function OfficeApplication({ page, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  const calls = useTranslations("calls");
  const states = useTranslations("fairs");
  const isScored = page.fair.phase === "choosing" && page.state === "submitted";
  const mayScore = isScored && (page.isMine || page.officers < 2);
  return (
    <Container width="text" className="flex flex-col gap-8 pb-16">
      <div className="pt-4">
        <BackLink href={`/${zone}/fairs/${page.fair.id}`}>
          <Bilingual value={page.fair.title} locale={locale} />
        </BackLink>
        <PageHeader
          title={<Bilingual value={page.name} locale={locale} />}
          eyebrow={calls("application", { number: page.number })}
          lead={states(`states.${page.state}`)}
        />
      </div>
      <ReadCriteria criteria={page.criteria} marks={page.scores} locale={locale} />
      <section className="flex flex-col gap-3">
        <h2 className="text-xl">{t("pieces")}</h2>
        <ul className="list-disc ps-6">
          {page.pieces.map((piece) => (
            <li key={piece.id}>
              <Bilingual value={piece.title} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
      {page.officers === 1 && page.isMine && <p className="text-encre-2">{calls("waitOther")}</p>}
      {mayScore && (
        <section className="flex flex-col gap-4">
          <h2 className="text-xl">{calls("scoreTitle")}</h2>
          <ScoreForm
            criteria={page.criteria}
            marks={page.scores}
            action={scoreAction}
            hidden={{ locale, zone, fairId: page.fair.id, applicationId: page.id }}
            sentences={fairSentences(locale)}
            locale={locale}
          />
        </section>
      )}
    </Container>
  );
}
