import { useTranslations } from "next-intl";
import type { OwnSite } from "#features/sites/schema.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { SiteForm } from "#features/sites/ui/site-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { site: OwnSite | null; chamberId: string | null; today: string; locale: Locale };

/** A new site, or the details of one written anew. */
export function EditSiteView({ site, chamberId, today, locale }: Props) {
  const t = useTranslations("sites.office");
  return (
    <Frame
      back={{ href: site ? `/office/sites/${site.id}` : "/office/sites", label: t("back") }}
      title={site ? t("edit") : t("new")}
      lead={t("newLead")}
      width="form"
      locale={locale}
    >
      <SiteForm {...{ site, chamberId, today, locale }} />
    </Frame>
  );
}
