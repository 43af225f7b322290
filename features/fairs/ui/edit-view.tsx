import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import type { OwnFair } from "#features/fairs/schema.ts";
import { FairForm } from "#features/fairs/ui/fair-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  fair: OwnFair | null;
  chamberId: string | null;
  zone: "office" | "federation";
  locale: Locale;
};

/** A new fair, or a draft written anew. */
export function EditView({ fair, chamberId, zone, locale }: Props) {
  const t = useTranslations("fairs.office");
  return (
    <Container width="form" className="pb-16">
      <div className="pt-4">
        <BackLink href={fair ? `/${zone}/fairs/${fair.id}` : `/${zone}/fairs`}>{t("back")}</BackLink>
      </div>
      <PageHeader title={fair ? t("edit") : t("new")} lead={t("newLead")} />
      <FairForm fair={fair} chamberId={chamberId} zone={zone} locale={locale} />
    </Container>
  );
}
