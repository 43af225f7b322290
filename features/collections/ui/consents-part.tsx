import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { askChambersAction } from "#features/collections/actions.ts";
import type { CollectionDesk } from "#features/collections/schema.ts";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = { desk: CollectionDesk; zone: CollectionZone; locale: Locale };

/** What the chambers said to a national collection, and asking those that were not asked. */
export function ConsentsPart({ desk, zone, locale }: Props) {
  const t = useTranslations("collections.consents");
  const asked = new Set(desk.consents.map(({ chamberId }) => chamberId));
  const others = desk.choices.chambers.filter(({ id }) => !asked.has(id));
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-text text-s text-encre-2">{t("lead")}</p>
      {desk.consents.length > 0 && (
        <ul className="border-t border-line">
          {desk.consents.map(({ chamberId, name, agrees }) => (
            <li key={chamberId} className="flex flex-wrap justify-between gap-3 border-b border-line py-2">
              <Bilingual value={name} locale={locale} />
              <span>{t(agrees === null ? "waits" : agrees ? "agreed" : "declined")}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <FieldsForm
          action={askChambersAction}
          start={newForm()}
          fields={[
            {
              ...{ kind: "checkboxes", name: "chamberIds", label: t("chambers") },
              options: others.map(({ id, name }) => ({ value: id, label: pick(name, locale).text })),
            },
          ]}
          hidden={{ locale, zone, collectionId: desk.id }}
          sentences={sentencesOf(locale)}
          submit={t("ask")}
        />
      )}
    </div>
  );
}
