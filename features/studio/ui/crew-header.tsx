import { useTranslations } from "next-intl";
import { PageHeader } from "#components/layout/page-header.tsx";

/** The first page of somebody who works in a workshop and does not manage it. */
export function CrewHeader() {
  const t = useTranslations("studio.home");
  return <PageHeader title={t("metaTitle")} />;
}
