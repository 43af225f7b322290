import { useTranslations } from "next-intl";
import { legalVersion } from "#features/showcase/domain/legal.ts";
import { DocumentView } from "#features/showcase/ui/document-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const sections = [
  ...(["seller", "price", "contract", "delivery", "returns"] as const),
  ...(["guarantee", "marks", "law", "language"] as const),
];

/** The terms of sale. */
export function TermsView({ locale }: { locale: Locale }) {
  const t = useTranslations("showcase.terms");
  return (
    <DocumentView
      title={t("title")}
      lead={t("lead")}
      locale={locale}
      binding
      version={legalVersion.terms}
      sections={sections.map((id) => ({ id, title: t(`${id}.title`), text: t(`${id}.text`) }))}
    />
  );
}
