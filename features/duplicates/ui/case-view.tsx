import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { settleAction } from "#features/duplicates/actions.ts";
import { type DuplicateCase, verdicts } from "#features/duplicates/schema.ts";
import { SubjectCard } from "#features/duplicates/ui/subject-card.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CaseViewProps = { found: DuplicateCase; sentences: Readonly<Record<string, string>>; locale: Locale };

/** Two records side by side, and the finding: two persons, or one, of whom one record stands. */
export function CaseView({ found, sentences, locale }: CaseViewProps) {
  const t = useTranslations("duplicates");
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/duplicates">{t("back")}</BackLink>}
        title={t("caseTitle")}
        lead={t(`caseLead.${found.number}`)}
      >
        <p className="text-s text-encre-2">
          {t("found")} <When value={found.foundAt} locale={locale} />
        </p>
      </PageHeader>
      <div className="grid gap-4 md:grid-cols-2">
        <SubjectCard title={t("first")} subject={found.first} locale={locale} />
        <SubjectCard title={t("second")} subject={found.second} locale={locale} />
      </div>
      {found.verdict && found.settledAt ? (
        <Notice tone="success" title={t(`verdicts.${found.verdict}`)}>
          <p>
            {t("settledOn")} <When value={found.settledAt} locale={locale} />
          </p>
        </Notice>
      ) : (
        <section aria-labelledby="settle" className="max-w-form">
          <h2 id="settle" className="mb-2 text-xl">
            {t("settleTitle")}
          </h2>
          <p className="mb-6">{t("settleText")}</p>
          <FieldsForm
            action={settleAction}
            start={newForm()}
            hidden={{ duplicateId: found.id, locale }}
            sentences={sentences}
            submit={t("submit")}
            fields={[
              {
                kind: "radio",
                name: "verdict",
                label: t("question"),
                options: verdicts.map((value) => ({
                  value,
                  label: t(`verdicts.${value}`),
                  hint: t(`verdictHints.${value}`),
                })),
              },
              { kind: "confirm", name: "confirmed", label: t("confirm") },
            ]}
          />
        </section>
      )}
    </Container>
  );
}
