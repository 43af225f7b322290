import { useTranslations } from "next-intl";
import { formatList } from "#components/format/number.ts";
import { Notice } from "#components/ui/notice.tsx";
import { saidFields } from "#features/listing/domain/said-fields.ts";
import type { ListingDto } from "#features/listing/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

/** What a piece says in one language and not in another, language by language. Nothing when all is said in all three. */
export function MissingWords({ piece, locale }: { piece: ListingDto; locale: Locale }) {
  const t = useTranslations("listing");
  const lang = useTranslations("translation.lang");
  const lacking = locales.flatMap((one) => {
    const fields = saidFields(piece).filter((field) => !piece[field]?.[one]?.trim());
    return fields.length > 0 ? [{ one, fields }] : [];
  });
  if (lacking.length === 0) return null;
  return (
    <Notice title={t("form.lacking")}>
      <ul>
        {lacking.map(({ one, fields }) => (
          <li key={one}>
            {t("form.lackingIn", {
              lang: lang(one),
              fields: formatList(
                fields.map((field) => t(`field.${field}`)),
                locale,
              ),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
