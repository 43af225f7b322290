import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { scoreRoomAction } from "#features/sites/actions.ts";
import type { OfficeEntry as Page } from "#features/sites/tenancy-schema.ts";
import { Frame, Part } from "#features/sites/ui/part.tsx";
import { siteSentences } from "#features/sites/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: Page; today: string; locale: Locale };

/** An application for a room: what was answered, both officers' points, and the reader's own. */
export function OfficeEntry({ page, today, locale }: Props) {
  const t = useTranslations("sites");
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
      eyebrow={t("office.application", { number: page.number })}
      lead={t(`applicationStates.${page.state}`)}
      width="text"
      locale={locale}
    >
      <ol className="flex flex-col gap-4">
        {page.criteria.map((criterion) => (
          <li key={criterion.id} className="border-s-2 border-line ps-4">
            <h2 className="text-l">
              <Bilingual value={criterion.title} locale={locale} />
            </h2>
            <p className="text-s text-encre-2">
              <Bilingual value={criterion.measure} locale={locale} /> ·{" "}
              {t("weight", { weight: criterion.weight })}
            </p>
            <p dir="auto" className="mt-2 whitespace-pre-line">
              {criterion.answer}
            </p>
            <ul className="mt-2 text-s">
              {page.scores
                .filter(({ criterionId }) => criterionId === criterion.id)
                .map((score) => (
                  <li key={score.officer}>
                    <strong>{t("office.officer", { n: score.officer })}</strong>
                    {" – "}
                    {t("office.given", { points: score.points })} · <bdi>{score.reason}</bdi>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {page.officers === 1 && page.isMine && <p className="text-encre-2">{t("office.waitOther")}</p>}
      {mayScore && (
        <Part id="score" title={t("office.scoreTitle")}>
          <ScoreForm page={page} locale={locale} />
        </Part>
      )}
    </Frame>
  );
}

function ScoreForm({ page, locale }: Pick<Props, "page" | "locale">) {
  const t = useTranslations("sites.office");
  const known = page.scores
    .filter(({ isMine }) => isMine)
    .flatMap(({ criterionId, points, reason }) => [
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
    <FieldsForm
      action={scoreRoomAction}
      start={newForm(Object.fromEntries(known))}
      fields={fields}
      hidden={{ locale, siteId: page.site.id, callId: page.call.id, applicationId: page.id }}
      several={{ criterion: page.criteria.map(({ id }) => id) }}
      sentences={siteSentences(locale)}
      submit={t("sendScores")}
    />
  );
}
