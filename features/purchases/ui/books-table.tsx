import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { ActForm } from "#components/ui/act-form.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { paySupplierAction } from "#features/purchases/actions.ts";
import type { Purchase } from "#features/purchases/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** Where the money of a purchase stands: four sums that always come to nothing together. */
export function BooksTable({ purchase, locale }: { purchase: Purchase; locale: Locale }) {
  const t = useTranslations("purchases.office");
  const { cashMinor, supplierMinor, goodsMinor, membersMinor } = purchase.books;
  const dirhams = (minor: number) => <bdi>{formatMoney(money(minor, "MAD"), locale)}</bdi>;
  const owes = supplierMinor < 0;
  const there = cashMinor - purchase.pledges.reduce((sum, { dueBackMinor }) => sum + dueBackMinor, 0);
  const total = cashMinor + supplierMinor + goodsMinor + membersMinor;
  return (
    <>
      <Totals
        className="max-w-form"
        rows={[
          { label: t("cash"), value: dirhams(cashMinor) },
          { label: owes ? t("supplierOwed") : t("supplierAhead"), value: dirhams(supplierMinor) },
          { label: t("goods"), value: dirhams(goodsMinor) },
          { label: t("members"), value: dirhams(membersMinor) },
          { label: t("total"), value: dirhams(total), strong: true },
        ]}
      />
      {purchase.mayKeep && owes && there > 0 && (
        <ActForm
          action={paySupplierAction}
          hidden={{ purchaseId: purchase.id, locale }}
          label={t("paySupplier", {
            amount: formatMoney(money(Math.min(-supplierMinor, there), "MAD"), locale),
          })}
          tone="secondary"
        />
      )}
    </>
  );
}
