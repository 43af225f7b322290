import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { PurchaseList } from "#features/purchases/schema.ts";
import { PurchaseStatePill } from "#features/purchases/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What a chamber's makers buy together, the newest first. */
export function PurchasesView({ list, locale }: { list: PurchaseList; locale: Locale }) {
  const t = useTranslations("purchases.office");
  const fresh = list.mayKeep && (
    <ButtonLink href={`/office/purchases/new?chamber=${list.chamberId}`}>{t("new")}</ButtonLink>
  );
  const rows = list.purchases.map((one) => ({
    id: one.id,
    cells: {
      title: (
        <TextLink href={`/office/purchases/${one.id}`}>
          <Bilingual value={one.title} locale={locale} />
        </TextLink>
      ),
      state: <PurchaseStatePill state={one.state} />,
      until: <When value={one.pledgeUntil} locale={locale} style="short" />,
      makers: formatNumber(one.makers, locale),
      packages: t("of", {
        delivered: formatNumber(one.delivered, locale),
        packages: formatNumber(one.packages, locale),
      }),
      price: <bdi>{formatMoney(money(one.priceMinor, "MAD"), locale)}</bdi>,
    },
  }));
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")}>
        {list.mayKeep && (
          <div className="flex flex-wrap gap-3">
            {list.purchases.length > 0 && fresh}
            <ButtonLink tone="secondary" href={`/office/purchases/transfers?chamber=${list.chamberId}`}>
              {t("toCustody")}
            </ButtonLink>
          </div>
        )}
      </PageHeader>
      <DataTable
        caption={t("title")}
        captionHidden
        columns={[
          { key: "title", label: t("what"), rowHeader: true },
          { key: "state", label: t("state") },
          { key: "until", label: t("until") },
          { key: "makers", label: t("makers"), align: "end" },
          { key: "packages", label: t("packages"), align: "end" },
          { key: "price", label: t("price"), align: "end" },
        ]}
        rows={rows}
        empty={
          <EmptyState title={t("none")} art="thread" action={fresh || undefined}>
            <p>{t("noneText")}</p>
          </EmptyState>
        }
      />
    </Container>
  );
}
