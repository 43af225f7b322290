import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { checkLotAction } from "#features/materials/actions.ts";
import type { Lot } from "#features/materials/schema.ts";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { lot: Lot; locale: Locale };

/** What was found in a lot, and the form to write it down. */
export function LotChecks({ lot, locale }: Props) {
  const t = useTranslations("materials.office");
  const looked = lot.checks.some(({ isGood }) => isGood !== null);
  return (
    <>
      {looked && (
        <ol className="border-t border-line">
          {lot.checks.map((check) => (
            <li key={check.position} className="flex flex-col gap-1 border-b border-line py-3">
              <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
                <Bilingual value={check.label} locale={locale} className="font-[550]" />
                <StatusPill tone={check.isGood === null ? "pending" : check.isGood ? "verified" : "danger"}>
                  {check.isGood === null ? t("notLooked") : check.isGood ? t("good") : t("bad")}
                </StatusPill>
              </p>
              <p className="text-s text-encre-2">
                {check.at && <When value={check.at} locale={locale} style="short" />}
                {check.note && (
                  <>
                    {" · "}
                    <bdi>{check.note}</bdi>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {lot.state !== "recalled" &&
        (looked ? (
          <Disclosure summary={t("checkAgain")}>
            <CheckForm lot={lot} locale={locale} />
          </Disclosure>
        ) : (
          <CheckForm lot={lot} locale={locale} />
        ))}
    </>
  );
}

function CheckForm({ lot, locale }: Props) {
  const t = useTranslations("materials.office");
  const fields = lot.checks.flatMap(({ position, label }): FieldSpec[] => {
    const name = pick(label, locale).text;
    return [
      {
        ...{ kind: "radio", name: `result.${position}`, label: name, columns: 2 },
        options: [
          { value: "good", label: t("good") },
          { value: "bad", label: t("bad") },
        ],
      },
      {
        ...{ kind: "text", name: `note.${position}`, label: t("noteOf", { check: name }) },
        ...{ hint: t("noteHint"), optional: true, dir: "auto", maxLength: 300 },
      },
    ];
  });
  return (
    <div className="max-w-form">
      <p className="mb-4 max-w-text">{lot.checks.length > 0 ? t("checkText") : t("noChecks")}</p>
      <FieldsForm
        action={checkLotAction}
        start={newForm()}
        fields={fields}
        hidden={{ lotId: lot.id, locale }}
        several={{ position: lot.checks.map(({ position }) => String(position)) }}
        sentences={materialSentences(locale)}
        submit={t("decideLot")}
      />
    </div>
  );
}
