import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { openPurchaseAction } from "#features/purchases/actions.ts";
import type { PurchaseChoices } from "#features/purchases/schema.ts";
import { purchaseSentences } from "#features/purchases/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { choices: PurchaseChoices; today: string; locale: Locale };

/** A call to buy a material together. */
export function NewPurchaseView({ choices, today, locale }: Props) {
  const t = useTranslations("purchases.office");
  const fields = useFields(choices, today, locale);
  const { chamberId, materials, suppliers } = choices;
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/purchases?chamber=${chamberId}`}>{t("title")}</BackLink>}
        title={t("new")}
        lead={t("newLead")}
      />
      {materials.length === 0 || suppliers.length === 0 ? (
        <EmptyState title={t("notYet")} art="thread">
          <p>
            {t("notYetText")}{" "}
            <TextLink href={`/office/materials/suppliers?chamber=${chamberId}`}>{t("toMaterials")}</TextLink>
          </p>
        </EmptyState>
      ) : (
        <div className="max-w-form">
          <FieldsForm
            action={openPurchaseAction}
            start={newForm()}
            fields={fields}
            hidden={{ chamberId, locale }}
            sentences={purchaseSentences(locale)}
            submit={t("open")}
          />
        </div>
      )}
    </Container>
  );
}

function useFields(
  { materials, suppliers, bodies }: PurchaseChoices,
  today: string,
  locale: Locale,
): FieldSpec[] {
  const t = useTranslations("purchases.office");
  const languages = useTranslations("materials.languages");
  const units = useTranslations("materials.unitNames");
  const say = (text: Parameters<typeof pick>[0]) => pick(text, locale).text;
  const figure = (name: "packageSize" | "price" | "deposit" | "minimumPackages"): FieldSpec => ({
    ...{ kind: "text", name, label: t(`fields.${name}`), hint: t(`hints.${name}`) },
    ...{ dir: "ltr", width: "s", maxLength: 12 },
  });
  return [
    ...locales.map(
      (language): FieldSpec => ({
        ...{ kind: "text", name: `title.${language}`, lang: language, maxLength: 160 },
        ...{ dir: language === "ar" ? "rtl" : "ltr" },
        label: t("inLanguage", { field: t("what"), language: languages(language) }),
      }),
    ),
    {
      ...{ kind: "select", name: "materialId", label: t("fields.material"), placeholder: t("choose") },
      options: materials.map(({ id, name, unit }) => ({ value: id, label: `${say(name)} (${units(unit)})` })),
    },
    {
      ...{ kind: "select", name: "supplierId", label: t("fields.supplier"), placeholder: t("choose") },
      options: suppliers.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      ...{ kind: "select", name: "bodyId", label: t("fields.body"), optional: true },
      options: [
        { value: "", label: t("everybody") },
        ...bodies.map(({ id, name }) => ({ value: id, label: say(name) })),
      ],
    },
    figure("packageSize"),
    figure("price"),
    figure("deposit"),
    figure("minimumPackages"),
    { kind: "date", name: "pledgeUntil", label: t("until"), min: today },
  ];
}
