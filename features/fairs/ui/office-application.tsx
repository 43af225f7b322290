import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { scoreAction } from "#features/fairs/actions.ts";
import type { OfficeApplication as Page } from "#features/fairs/schema.ts";
import { fairSentences } from "#features/fairs/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: Page; zone: "office" | "federation"; locale: Locale };

/** An application: what was answered and will be shown, and the officer's own points. */
export function OfficeApplication({ page, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
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
          eyebrow={t("application", { number: page.number })}
          lead={states(`states.${page.state}`)}
        />
      </div>
      <section className="flex flex-col gap-4">
        {page.criteria.map((criterion) => (
          <div key={criterion.id} className="border-s-2 border-line ps-4">
            <h2 className="text-l">
              <Bilingual value={criterion.title} locale={locale} />
            </h2>
            <p className="text-s text-encre-2">
              <Bilingual value={criterion.measure} locale={locale} /> ·{" "}
              {states("weight", { weight: criterion.weight })}
            </p>
            <p dir="auto" className="mt-2 whitespace-pre-line">
              {criterion.answer}
            </p>
            <Given page={page} criterionId={criterion.id} />
          </div>
        ))}
      </section>
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
      {page.officers === 1 && page.isMine && <p className="text-encre-2">{t("waitOther")}</p>}
      {mayScore && <ScoreForm {...{ page, zone, locale }} />}
    </Container>
  );
}

function Given({ page, criterionId }: { page: Page; criterionId: string }) {
  const t = useTranslations("fairs");
  const given = page.scores.filter((score) => score.criterionId === criterionId);
  if (given.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-col gap-1 text-s">
      {given.map((score) => (
        <li key={score.officer}>
          <strong>{t("office.officer", { n: score.officer })}</strong>
          {" – "}
          {t("studio.given", { points: score.points })} · <bdi>{score.reason}</bdi>
        </li>
      ))}
    </ul>
  );
}

function ScoreForm({ page, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  const own = page.scores.filter(({ isMine }) => isMine);
  const known = own.flatMap(({ criterionId, points, reason }) => [
    [`points.${criterionId}`, String(points)],
    [`reason.${criterionId}`, reason],
  ]);
  const fields = page.criteria.flatMap((one): FieldSpec[] => {
    const criterion = pick(one.title, locale).text;
    return [
      {
        ...{ kind: "text", name: `points.${one.id}`, label: t("points", { criterion }) },
        ...{ dir: "ltr", width: "s", maxLength: 2 },
      },
      { kind: "textarea", name: `reason.${one.id}`, label: t("reason", { criterion }), rows: 2 },
    ];
  });
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-xl">{t("scoreTitle")}</h2>
      <FieldsForm
        action={scoreAction}
        start={newForm(Object.fromEntries(known))}
        fields={fields}
        hidden={{ locale, zone, fairId: page.fair.id, applicationId: page.id }}
        several={{ criterion: page.criteria.map(({ id }) => id) }}
        sentences={fairSentences(locale)}
        submit={t("sendScores")}
      />
    </section>
  );
}
