import { useTranslations } from "next-intl";
import { DocumentView } from "#features/showcase/ui/document-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const sections = ["why", "who", "money", "demo", "open"] as const;

/** What Sanad is, who sells and verifies in it, and what of it is a demonstration. */
export function AboutView({ locale }: { locale: Locale }) {
  const t = useTranslations("showcase.about");
  return (
    <DocumentView
      title={t("title")}
      lead={t("lead")}
      locale={locale}
      demonstration={false}
      sections={sections.map((id) => ({ id, title: t(`${id}.title`), text: t(`${id}.text`) }))}
    />
  );
}
