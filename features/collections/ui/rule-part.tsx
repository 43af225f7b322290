import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { badgeClaims } from "#features/badges/schema.ts";
import { chooseByRuleAction } from "#features/collections/actions.ts";
import type { CollectionDesk } from "#features/collections/schema.ts";
import { useRuleWords } from "#features/collections/ui/rule-words.tsx";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { typedOfMinor } from "#lib/money/typed-amount.ts";

type Props = { desk: CollectionDesk; zone: CollectionZone; locale: Locale };

/** The rule that chooses the pieces, in words with how many it finds now; and the form that changes it. */
export function RulePart({ desk, zone, locale }: Props) {
  const t = useTranslations("collections.rule");
  const claims = useTranslations("badges.claims");
  const words = useRuleWords(desk.rule, locale);
  const { rule, choices } = desk;
  const named = (name: LocalizedText) => pick(name, locale).text;
  const select = { kind: "select", optional: true, placeholder: t("any") } as const;
  const figure = { kind: "text", dir: "ltr", width: "s", maxLength: 11, optional: true } as const;
  const fields: FieldSpec[] = [
    {
      ...{ ...select, name: "craftId", label: t("craft") },
      options: choices.crafts.map(({ id, name }) => ({ value: id, label: named(name) })),
    },
    {
      ...{ ...select, name: "region", label: t("region") },
      options: choices.regions.map(({ code, name }) => ({ value: code, label: named(name) })),
    },
    { kind: "text", optional: true, maxLength: 80, width: "m", name: "town", label: t("town") },
    {
      ...{ ...select, name: "material", label: t("material") },
      options: choices.materials.map(({ key, name }) => ({ value: key, label: named(name) })),
    },
    { ...figure, name: "min", label: t("min") },
    { ...figure, name: "max", label: t("max") },
    {
      ...{ ...select, name: "badge", label: t("badge") },
      options: badgeClaims.map((value) => ({ value, label: claims(value) })),
    },
  ];
  const typed = (minor: number | null) => (minor === null ? "" : typedOfMinor(minor));
  return (
    <div className="flex flex-col gap-4">
      {desk.chosenBy === "rule" && (
        <p className="max-w-text">
          {words} <strong>{t("finds", { n: desk.pieces })}</strong>
        </p>
      )}
      <Disclosure summary={t(desk.chosenBy === "rule" ? "change" : "begin")}>
        <p className="mb-4 max-w-text text-s text-encre-2">{t("hint")}</p>
        <FieldsForm
          action={chooseByRuleAction}
          start={newForm({
            craftId: rule.craft?.id ?? "",
            region: rule.region?.code ?? "",
            town: rule.town ?? "",
            material: rule.material?.key ?? "",
            min: typed(rule.minMinor),
            max: typed(rule.maxMinor),
            badge: rule.badge ?? "",
          })}
          fields={fields}
          hidden={{ locale, zone, collectionId: desk.id }}
          sentences={sentencesOf(locale)}
          submit={t("save")}
        />
      </Disclosure>
    </div>
  );
}
