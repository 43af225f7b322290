import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { askAction } from "#features/opinions/actions.ts";
import type { OfficeOpinions } from "#features/opinions/queries/opinions.ts";
import { opinionSubjects } from "#features/opinions/schema.ts";
import type { Zone } from "#features/opinions/ui/read-opinions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type AskProps = {
  office: OfficeOpinions;
  zone: Zone;
  today: string;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Asks a body for its opinion. */
export function AskView({ office, zone, today, sentences, locale }: AskProps) {
  const t = useTranslations("opinions");
  const subjects = opinionSubjects.filter((one) => one !== "grade" || zone === "office");
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/${zone}/opinions`}>{t("title")}</BackLink>}
        title={t("ask")}
        lead={t("askLead")}
      />
      {office.bodies.length === 0 ? (
        <Notice tone="warning">{t("noBody")}</Notice>
      ) : (
        <FieldsForm
          action={askAction}
          start={newForm({ subject: "craft" })}
          hidden={{ locale, zone, chamberId: office.chamberId ?? "" }}
          sentences={sentences}
          submit={t("askSubmit")}
          fields={[
            {
              ...{ kind: "select", name: "bodyId", label: t("body"), placeholder: t("choose") },
              options: office.bodies.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
            },
            {
              ...{ kind: "radio", name: "subject", label: t("subject") },
              options: subjects.map((value) => ({
                value,
                label: t(`subjects.${value}`),
                hint: t(`subjectHints.${value}`),
              })),
            },
            {
              ...{ kind: "select", name: "craftId", label: t("craft"), hint: t("craftHint") },
              ...{ placeholder: t("choose"), optional: true },
              options: office.crafts.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
            },
            { kind: "textarea", name: "question", label: t("question"), rows: 6, maxLength: 3000 },
            {
              ...{ kind: "textarea", name: "texts", label: t("texts"), hint: t("textsHint"), rows: 3 },
              ...{ maxLength: 2000, optional: true },
            },
            { kind: "date", name: "answerBy", label: t("answerBy"), min: today },
          ]}
        />
      )}
    </Container>
  );
}
