import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { OfficePromotions as Page, PromotionZone } from "#features/promotions/schema.ts";
import { GiveForm } from "#features/promotions/ui/give-form.tsx";
import { PromotionCard } from "#features/promotions/ui/promotion-card.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: Page; done: string | null; zone: PromotionZone; locale: Locale };

const tones = { given: "success", ended: "success", confirm: "warning", refused: "danger" } as const;

/** A chamber's promotions, or the programme's, and the form that gives one. */
export function OfficePromotions({ page, done, zone, locale }: Props) {
  const t = useTranslations("promotions");
  const said = done && done in tones ? (done as keyof typeof tones) : null;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t(page.chamberId ? "lead" : "leadNational")} />
      {said && (
        <Notice tone={tones[said]} role="status">
          {t(`done.${said}`)}
        </Notice>
      )}
      {page.promotions.length === 0 ? (
        <EmptyState art="thread" title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ul className="grid items-start gap-4 lg:grid-cols-2">
          {page.promotions.map((row) => (
            <PromotionCard key={row.id} row={row} zone={zone} locale={locale} />
          ))}
        </ul>
      )}
      <section className="flex max-w-text flex-col gap-4">
        <h2 className="text-xl">{t("give")}</h2>
        {(page.hasMoreMakers || page.makerSearch) && <MakerSearch page={page} />}
        <GiveForm page={page} zone={zone} locale={locale} />
      </section>
    </Container>
  );
}

/** Of more makers than a list holds, those with a part of a name. Looks before anything is typed below. */
function MakerSearch({ page }: { page: Page }) {
  const t = useTranslations("promotions.form");
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      {page.chamberId && <input type="hidden" name="chamber" value={page.chamberId} />}
      <TextInput
        name="maker"
        id="maker"
        label={t("makerSearch")}
        hint={t(page.artisans.length === 0 ? "makerNone" : "makerHint", { n: page.artisans.length })}
        defaultValue={page.makerSearch}
        maxLength={80}
        optional
        className="grow"
      />
      <Button type="submit" tone="secondary">
        {t("makerFind")}
      </Button>
    </form>
  );
}
