import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { proposeGrantAction } from "#features/fund/actions.ts";
import type { OfficeFund } from "#features/fund/queries/office-fund.ts";
import type { GrantLine } from "#features/fund/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type ProposeViewProps = {
  fund: OfficeFund;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** An officer proposes a grant for a master who teaches an apprentice of the chamber. */
export function ProposeView({ fund, sentences, locale }: ProposeViewProps) {
  const t = useTranslations("fund");
  const name = (value: GrantLine["masterName"]) => (value ? pick(value, locale).text : t("notShown"));
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/fund">{t("title")}</BackLink>}
        title={t("propose")}
        lead={t("proposeLead")}
      />
      {fund.lines.length === 0 ? (
        <Notice tone="warning">{t("noLine")}</Notice>
      ) : (
        <FieldsForm
          action={proposeGrantAction}
          start={newForm()}
          hidden={{ locale, chamberId: fund.chamberId }}
          sentences={sentences}
          submit={t("proposeSubmit")}
          fields={[
            {
              ...{ kind: "select", name: "lineageId", label: t("line"), placeholder: t("choose") },
              options: fund.lines.map((line) => ({
                value: line.lineageId,
                label: t("lineOption", {
                  craft: pick(line.craftName, locale).text,
                  master: name(line.masterName),
                  apprentice: name(line.apprenticeName),
                }),
              })),
            },
            {
              ...{ kind: "text", name: "dirhams", label: t("dirhams"), dir: "ltr", width: "s", maxLength: 9 },
            },
            { kind: "textarea", name: "purpose", label: t("purpose"), rows: 3, maxLength: 500 },
          ]}
        />
      )}
    </Container>
  );
}
