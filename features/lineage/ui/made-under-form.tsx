import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { setMadeUnderAction } from "#features/lineage/actions.ts";
import type { PieceChoices } from "#features/lineage/queries/piece-choices.ts";
import { yearsWords } from "#features/lineage/ui/words.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type MadeUnderFormProps = {
  of: PieceChoices;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Under the piece in the studio: whether it was made under a master. Only where the maker has an attested master in its craft. */
export function MadeUnderForm({ of, sentences, locale }: MadeUnderFormProps) {
  const t = useTranslations("lineage");
  if (of.choices.length === 0) return null;
  return (
    <Container width="text" className="pb-16">
      <section aria-labelledby="made-under" className="flex flex-col gap-3">
        <h2 id="made-under" className="text-xl">
          {t("form.madeUnder")}
        </h2>
        <FieldsForm
          action={setMadeUnderAction}
          start={newForm({ lineageId: of.chosen ?? "" })}
          hidden={{ locale, pieceId: of.pieceId }}
          sentences={sentences}
          submit={t("form.save")}
          fields={[
            {
              kind: "select",
              name: "lineageId",
              label: t("form.madeUnderLabel"),
              hint: t("form.madeUnderHint"),
              optional: true,
              placeholder: t("form.madeAlone"),
              options: of.choices.map((line) => ({
                value: line.id,
                label: `${pick(line.masterName, locale).text} (${yearsWords(line, t)})`,
              })),
            },
          ]}
        />
      </section>
    </Container>
  );
}
