import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import type { DocumentLine } from "#features/documents/queries/list-documents.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type DocumentListProps = {
  documents: readonly DocumentLine[];
  /** The purchase's secret link, for a reader who has no account. */
  link?: string;
  locale: Locale;
};

/** Papers by name, number and day, each to print and as PDF. Plain links: what opens is no page of the app. */
export function DocumentList({ documents, link = "", locale }: DocumentListProps) {
  const t = useTranslations("documents");
  return (
    <ul className="border-t border-line">
      {documents.map(({ id, kind, number, issuedAt }) => {
        const name = [t(`kind.${kind}`), number].filter(Boolean).join(" ");
        const path = `/${locale}/orders/documents/${id}`;
        return (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
          >
            <span>
              {t(`kind.${kind}`)}
              {number && (
                <bdi dir="ltr" className="ms-2 font-[550]">
                  {number}
                </bdi>
              )}
              <span className="block text-s text-encre-2">{formatDate(issuedAt, locale)}</span>
            </span>
            <span className="flex flex-wrap gap-x-6">
              <a
                className="inline-flex min-h-11 items-center text-bleu underline"
                href={`${path}${link}`}
                aria-label={t("view.openOf", { name })}
              >
                {t("view.open")}
              </a>
              <a
                className="inline-flex min-h-11 items-center text-bleu underline"
                href={`${path}.pdf${link}`}
                aria-label={t("view.pdfOf", { name })}
                download
              >
                {t("view.pdf")}
              </a>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
