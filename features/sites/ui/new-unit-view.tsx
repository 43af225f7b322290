import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { OwnSite } from "#features/sites/schema.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { SitePlan } from "#features/sites/ui/site-plan.tsx";
import { UnitForm } from "#features/sites/ui/unit-form.tsx";
import { UnitList } from "#features/sites/ui/unit-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** One more unit of a site, with the plan it will stand on above the form. */
export function NewUnitView({ site, locale }: { site: OwnSite; locale: Locale }) {
  const t = useTranslations("sites.office");
  const shared = useTranslations("sites");
  const path = `/office/sites/${site.id}`;
  return (
    <Frame
      back={{ href: path, label: <Bilingual value={site.name} locale={locale} /> }}
      title={t("addUnit")}
      lead={t("unitLead")}
      width="form"
      locale={locale}
    >
      <SitePlan
        plan={site.plan}
        units={site.units}
        href={({ id }) => `${path}/units/${id}`}
        locale={locale}
      />
      <Disclosure summary={shared("units")}>
        <UnitList units={site.units} locale={locale} />
      </Disclosure>
      <UnitForm siteId={site.id} unit={null} locale={locale} />
    </Frame>
  );
}
