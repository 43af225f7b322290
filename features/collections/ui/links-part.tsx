import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { addLinkAction } from "#features/collections/actions.ts";
import type { CollectionDesk } from "#features/collections/schema.ts";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type Props = { desk: CollectionDesk; zone: CollectionZone; origin: string; locale: Locale };

/** Links that lead to the collection with how often each was followed, its posters, and what was bought by way of it. */
export function LinksPart({ desk, zone, origin, locale }: Props) {
  const t = useTranslations("collections.links");
  const languages = useTranslations("collections.languages");
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-text text-s text-encre-2">{t("lead")}</p>
      <ul className="border-t border-line">
        {desk.links.map(({ code, label, visits }) => (
          <li
            key={code}
            className="flex flex-wrap items-baseline justify-between gap-3 border-b border-line py-3"
          >
            <span className="min-w-0">
              <span className="font-[550]">{label || t("own")}</span>
              <bdi dir="ltr" className="block text-s wrap-anywhere">
                {`${origin}/${locale}/collections/${desk.slugs[locale]}?via=${code}`}
              </bdi>
            </span>
            <span>{t("visits", { n: visits })}</span>
          </li>
        ))}
      </ul>
      <p>{t("sold", { n: desk.sold })}</p>
      <FieldsForm
        action={addLinkAction}
        start={newForm()}
        fields={[
          { kind: "text", name: "label", label: t("label"), hint: t("labelHint"), width: "m", maxLength: 60 },
        ]}
        hidden={{ locale, zone, collectionId: desk.id }}
        sentences={sentencesOf(locale)}
        submit={t("add")}
        tone="secondary"
      />
      <h3 className="text-l">{t("posters")}</h3>
      <ul className="flex flex-wrap gap-3">
        {locales.map((lang) => (
          <li key={lang}>
            <ButtonLink plain href={`/${lang}/${zone}/collections/${desk.id}/poster`} tone="secondary">
              {languages(lang)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
