import { useTranslations } from "next-intl";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { givePromotionAction } from "#features/promotions/actions.ts";
import { type OfficePromotions, type PromotionZone, promotionKinds } from "#features/promotions/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { countries } from "#lib/places/countries.ts";

type Props = { page: OfficePromotions; zone: PromotionZone; locale: Locale };

const codes = [
  ...(["PERCENT_INVALID", "AMOUNT_INVALID", "CHOOSE", "PROMOTION_DAYS", "SCOPE_MISSING"] as const),
  ...(["DELIVERY_BEARER", "CODE_INVALID", "CODE_TAKEN", "NUMBER_INVALID", "COUNTRY_INVALID"] as const),
  ...(["SCOPE_FOREIGN", "ID_INVALID", "DATE_INVALID", "INVALID_INPUT"] as const),
] as const;

/** What is given, on which pieces, when, who bears it, and how far it goes. */
export function GiveForm({ page, zone, locale }: Props) {
  const t = useTranslations("promotions");
  const today = dayInMorocco(now());
  const bearers = page.chamberId ? (["chamber", "artisan"] as const) : (["programme"] as const);
  const figure = { kind: "text", dir: "ltr", width: "s", maxLength: 11, optional: true } as const;
  const scope = { kind: "select", optional: true, placeholder: t("form.any") } as const;
  const named = ({ id, name }: { id: string; name: LocalizedText }) => ({
    value: id,
    label: pick(name, locale).text,
  });
  const region = new Intl.DisplayNames([locale], { type: "region" });
  const fields: FieldSpec[] = [
    {
      ...{ kind: "radio", name: "kind", label: t("form.kind") },
      options: promotionKinds.map((value) => ({ value, label: t(`form.kinds.${value}`) })),
    },
    { ...figure, name: "percent", label: t("form.percent"), hint: t("form.percentHint") },
    { ...figure, name: "amount", label: t("form.amount"), hint: t("form.amountHint") },
    {
      ...{ ...scope, name: "collectionId", label: t("form.collection"), hint: t("form.scopeHint") },
      options: page.collections.map(({ id, name, pieces }) => ({
        value: id,
        label: t("form.option", { title: pick(name, locale).text, count: pieces }),
      })),
    },
    { ...scope, name: "craftId", label: t("form.craft"), options: page.crafts.map(named) },
    { ...scope, name: "artisanId", label: t("form.artisan"), options: page.artisans.map(named) },
    {
      ...{ ...scope, name: "country", label: t("form.country") },
      options: countries.map((value) => ({ value, label: region.of(value) ?? value })),
    },
    {
      ...{ kind: "radio", name: "bearer", label: t("form.bearer") },
      options: bearers.map((value) => ({
        value,
        label: t(`form.bearers.${value}`),
        hint: t(`form.bearerHints.${value}`),
      })),
    },
    { kind: "date", name: "startsOn", label: t("form.startsOn"), min: today },
    { kind: "date", name: "endsOn", label: t("form.endsOn"), hint: t("form.endsOnHint"), min: today },
    { ...figure, name: "budget", label: t("form.budget"), hint: t("form.budgetHint") },
    { ...figure, name: "maxUses", label: t("form.maxUses"), hint: t("form.maxUsesHint") },
    { ...figure, name: "perBuyer", label: t("form.perBuyer"), hint: t("form.perBuyerHint") },
    { ...figure, ...{ maxLength: 20, name: "code", label: t("form.code"), hint: t("form.codeHint") } },
  ];
  return (
    <FieldsForm
      action={givePromotionAction}
      start={newForm({ kind: "percent", bearer: bearers[0], startsOn: today })}
      fields={fields}
      hidden={{ locale, zone, chamberId: page.chamberId ?? "" }}
      sentences={Object.fromEntries(codes.map((code) => [code, t(`form.errors.${code}`)]))}
      submit={t("form.submit")}
    />
  );
}
