import { useTranslations } from "next-intl";
import { Part } from "#components/layout/work-page.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Hidden } from "#components/ui/confirmed.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { showWorkplaceAction } from "#features/sites/actions.ts";
import type { TenancyPage } from "#features/sites/tenancy-schema.ts";
import { ConditionList } from "#features/sites/ui/condition-list.tsx";
import { FaultForm } from "#features/sites/ui/fault-form.tsx";
import { saidOf } from "#features/sites/ui/office-said.ts";
import { Frame } from "#features/sites/ui/part.tsx";
import { ChargeTable, TenancyFacts } from "#features/sites/ui/rent-table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: TenancyPage; done: string | null; problem: string | null; locale: Locale };

/** A maker's room: the contract, rent, whether they are named on the public page, what was seen, and what is broken. */
export function StudioRoom({ page, done, problem, locale }: Props) {
  const t = useTranslations("sites");
  const { artisanId, isShown } = page;
  return (
    <Frame
      back={{ href: `/studio/sites?workshop=${artisanId}`, label: t("studio.back") }}
      title={
        <>
          <bdi>{page.unitCode}</bdi> <Bilingual value={page.unitName} locale={locale} />
        </>
      }
      eyebrow={t("office.contract", { number: page.contract })}
      lead={<Bilingual value={page.site.name} locale={locale} />}
      said={saidOf("studio", done, locale)}
      width="text"
      {...{ problem, locale }}
    >
      <TenancyFacts page={page} locale={locale} />
      <Part id="charges" title={t("office.charges")}>
        <ChargeTable page={page} locale={locale} />
      </Part>
      <Part id="shown" title={t("studio.showTitle")}>
        <p>{t("studio.showText")}</p>
        <p className="font-[550]">{isShown ? t("studio.isShown") : t("studio.isHidden")}</p>
        <form action={showWorkplaceAction}>
          <Hidden values={{ locale, artisanId, tenancyId: page.id, show: isShown ? "no" : "yes" }} />
          <SubmitButton tone="secondary">{isShown ? t("studio.showNo") : t("studio.showYes")}</SubmitButton>
        </form>
      </Part>
      {page.conditions.length > 0 && (
        <Part id="condition" title={t("office.condition")}>
          <ConditionList conditions={page.conditions} locale={locale} />
        </Part>
      )}
      <Part id="report" title={t("studio.reportTitle")}>
        <FaultForm unitId={page.unitId} artisanId={artisanId} locale={locale} />
      </Part>
    </Frame>
  );
}
