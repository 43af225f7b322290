import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { TextLink } from "#components/ui/link.tsx";
import type { MyRecord } from "#features/register/queries/my-record.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The papers and photographs of a maker's file, each to be opened by its owner for five minutes. */
export function MyDocuments({ documents, locale }: { documents: MyRecord["documents"]; locale: Locale }) {
  const t = useTranslations("register.record");
  if (documents.length === 0) return <p className="text-encre-2">{t("noDocuments")}</p>;
  return (
    <ul className="border-t border-line">
      {documents.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-2"
        >
          <span>
            {t(`documentKinds.${one.kind}`)}
            <span className="block text-s text-encre-2">
              {t("documentAdded", { date: formatDate(one.addedAt, locale, "short") })}
            </span>
          </span>
          <TextLink href={one.link} plain className="target inline-flex items-center">
            {t("openDocument")}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
