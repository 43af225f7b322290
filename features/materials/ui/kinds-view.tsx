import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { addMaterialAction } from "#features/materials/actions.ts";
import { type MaterialRow, type MaterialsPage, materialUnits } from "#features/materials/schema.ts";
import { MaterialsTabs } from "#features/materials/ui/materials-tabs.tsx";
import { Part } from "#features/materials/ui/part.tsx";
import { RestrictionForm } from "#features/materials/ui/restriction-form.tsx";
import { Said } from "#features/materials/ui/said.tsx";
import { materialSentences } from "#features/materials/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { page: MaterialsPage; done: string | null; today: string; locale: Locale };

/** What a chamber's makers work with: how it must be, what is looked at in each lot, and whether trade in it needs a permit. */
export function KindsView({ page, done, today, locale }: Props) {
  const t = useTranslations("materials.office");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t("kindsLead")} />
      <MaterialsTabs here="kinds" chamberId={page.chamberId} />
      <Said done={done} />
      {page.materials.length === 0 && <p>{t("noKinds")}</p>}
      <ul className="grid gap-4 lg:grid-cols-2">
        {page.materials.map((row) => (
          <Kind key={row.id} row={row} locale={locale} />
        ))}
      </ul>
      {page.materials.length > 0 && (
        <Part id="restriction" title={t("recordRestriction")}>
          <p className="max-w-text">{t("recordRestrictionText")}</p>
          <div className="max-w-form">
            <RestrictionForm {...{ page, today, locale }} />
          </div>
        </Part>
      )}
      <Part id="new-kind" title={t("newKind")}>
        <div className="max-w-form">
          <NewKindForm page={page} locale={locale} />
        </div>
      </Part>
    </Container>
  );
}

function Kind({ row, locale }: { row: MaterialRow; locale: Locale }) {
  const t = useTranslations("materials.office");
  const units = useTranslations("materials.unitNames");
  const { restriction } = row;
  return (
    <li className="flex flex-col gap-3 rounded border border-line bg-papier p-4 sm:p-6">
      <Bilingual value={row.name} locale={locale} as="h2" className="text-l" />
      <p className="text-s text-encre-2">
        <Bilingual value={row.kind} locale={locale} /> · {units(row.unit)}
      </p>
      <Bilingual value={row.specification} locale={locale} as="p" />
      <div className="flex flex-col gap-1">
        {restriction ? (
          <>
            <StatusPill tone={restriction.isRestricted ? "danger" : "neutral"}>
              {restriction.isRestricted ? t("restricted") : t("free")}
            </StatusPill>
            <p className="text-s text-encre-2">
              {t("since")} <When value={restriction.since} locale={locale} style="short" /> ·{" "}
              <bdi>{restriction.source}</bdi>
            </p>
          </>
        ) : (
          <p className="text-s text-encre-2">{t("restrictionUnknown")}</p>
        )}
      </div>
      {row.checks.length > 0 && (
        <div>
          <h3 className="text-s text-encre-2">{t("checks")}</h3>
          <ul className="list-disc ps-5">
            {row.checks.map((label) => (
              <li key={pick(label, locale).text}>
                <Bilingual value={label} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function NewKindForm({ page, locale }: { page: MaterialsPage; locale: Locale }) {
  const t = useTranslations("materials.office");
  const units = useTranslations("materials.unitNames");
  const languages = useTranslations("materials.languages");
  const inAll = (name: "name" | "specification" | "checks", more: { rows?: number; hint?: string } = {}) =>
    locales.map((language): FieldSpec => {
      const common = {
        name: `${name}.${language}`,
        label: t("inLanguage", { field: t(`fields.${name}`), language: languages(language) }),
        lang: language,
      };
      return more.rows
        ? { ...common, kind: "textarea", rows: more.rows, ...(more.hint ? { hint: more.hint } : {}) }
        : { ...common, kind: "text", dir: language === "ar" ? "rtl" : "ltr" };
    });
  const fields: FieldSpec[] = [
    {
      ...{ kind: "select", name: "materialKey", label: t("fields.kind"), placeholder: t("choose") },
      options: page.kinds.map(({ key, name }) => ({ value: key, label: pick(name, locale).text })),
    },
    ...inAll("name"),
    ...inAll("specification", { rows: 3 }),
    {
      ...{ kind: "select", name: "unit", label: t("fields.unit"), placeholder: t("choose") },
      options: materialUnits.map((unit) => ({ value: unit, label: units(unit) })),
    },
    ...inAll("checks", { rows: 4, hint: t("checksHint") }),
  ];
  return (
    <FieldsForm
      action={addMaterialAction}
      start={newForm()}
      fields={fields}
      hidden={{ locale, chamberId: page.chamberId }}
      sentences={materialSentences(locale)}
      submit={t("save")}
    />
  );
}
