import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table.tsx";
import { cookieNames, legalVersion } from "#features/showcase/domain/legal.ts";
import { DocumentView } from "#features/showcase/ui/document-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

const sections = ["visitors", "buyers", "makers", "cookies", "rights"] as const;

/** What is kept of whom, for how long and why, with every cookie by its name. */
export function PrivacyView({ locale }: { locale: Locale }) {
  const t = useTranslations("showcase.privacy");
  return (
    <DocumentView
      title={t("title")}
      lead={t("lead")}
      locale={locale}
      version={legalVersion.privacy}
      sections={sections.map((id) => ({
        id,
        title: t(`${id}.title`),
        text: t(`${id}.text`),
        content: id === "cookies" && <Cookies />,
      }))}
    />
  );
}

function Cookies() {
  const t = useTranslations("showcase.privacy.cookie");
  const section = useTranslations("showcase.privacy.cookies");
  return (
    <div className="mt-4">
      <DataTable
        caption={section("title")}
        captionHidden
        columns={[
          { key: "name", label: t("name"), rowHeader: true },
          { key: "use", label: t("use") },
          { key: "time", label: t("time") },
        ]}
        rows={cookieNames.map((name) => ({
          id: name,
          cells: { name: <code dir="ltr">{name}</code>, use: t(name), time: t(`${name}_time`) },
        }))}
      />
    </div>
  );
}
