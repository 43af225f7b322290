import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { ActForm } from "#components/ui/act-form.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import {
  cancelPurchaseAction,
  closePurchaseAction,
  orderPurchaseAction,
} from "#features/purchases/actions.ts";
import type { Purchase } from "#features/purchases/schema.ts";
import { BooksTable } from "#features/purchases/ui/books-table.tsx";
import { CardMoney } from "#features/purchases/ui/card-money.tsx";
import { Deliveries } from "#features/purchases/ui/deliveries.tsx";
import { PurchaseFactsList } from "#features/purchases/ui/facts.tsx";
import { MissingMoney } from "#features/purchases/ui/missing-money.tsx";
import { PledgeTable } from "#features/purchases/ui/pledge-table.tsx";
import { sentenceOf } from "#features/purchases/ui/sentences.ts";
import { PurchaseStatePill } from "#features/purchases/ui/states.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  purchase: Purchase;
  done: string | null;
  problem: string | null;
  today: string;
  locale: Locale;
};

const dones = [
  ...["opened", "ordered", "cancelled", "closed", "delivered"],
  ...["deposit", "refunded", "balance", "signed", "supplierPaid", "voided", "covered"],
];

/** A purchase as the chamber sees it: pledges, deliveries with their lists, and where the money stands. */
export function PurchaseView({ purchase, done, problem, today, locale }: Props) {
  const t = useTranslations("purchases.office");
  const says = useTranslations("purchases.done");
  const hidden = { purchaseId: purchase.id, locale };
  const { state, mayKeep } = purchase;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href={`/office/purchases?chamber=${purchase.chamberId}`}>{t("title")}</BackLink>}
        title={<Bilingual value={purchase.title} locale={locale} />}
      >
        <PurchaseStatePill state={state} />
      </PageHeader>
      {done && dones.includes(done) && <Notice tone="success" role="status" title={says(done as "opened")} />}
      {problem && <Notice tone="danger" role="alert" title={sentenceOf(problem, locale)} />}
      <PurchaseFactsList
        purchase={purchase}
        more={[
          { term: t("fields.supplier"), value: <bdi>{purchase.supplier}</bdi> },
          {
            term: t("packages"),
            value: t("pledgedOf", {
              packages: formatNumber(purchase.packages, locale),
              minimum: formatNumber(purchase.minimumPackages, locale),
            }),
          },
        ]}
        locale={locale}
      />
      <section id="pledges" aria-labelledby="pledges-title" className="flex scroll-mt-4 flex-col gap-5">
        <h2 id="pledges-title" className="text-2xl">
          {t("pledges")}
        </h2>
        <PledgeTable purchase={purchase} locale={locale} />
        <MissingMoney purchase={purchase} locale={locale} />
        {state === "open" && mayKeep && (
          <ActForm
            action={orderPurchaseAction}
            hidden={hidden}
            label={t("order")}
            confirm={{ id: "confirm-order", label: t("orderConfirm") }}
            size="l"
          />
        )}
      </section>
      {(state === "ordered" || purchase.deliveries.length > 0) && (
        <Deliveries {...{ purchase, today, locale }} />
      )}
      <section id="books" aria-labelledby="books-title" className="flex flex-col gap-5">
        <h2 id="books-title" className="text-2xl">
          {t("books")}
        </h2>
        <BooksTable purchase={purchase} locale={locale} />
        <CardMoney purchase={purchase} locale={locale} />
      </section>
      {state === "ordered" && mayKeep && (
        <Disclosure summary={t("close")}>
          <p className="mb-4 max-w-text">{t("closeText")}</p>
          <ActForm
            action={closePurchaseAction}
            hidden={hidden}
            label={t("close")}
            confirm={{ id: "confirm-close", label: t("closeConfirm") }}
            tone="danger"
          />
        </Disclosure>
      )}
      {state === "open" && mayKeep && (
        <Disclosure summary={t("cancel")}>
          <ActForm
            action={cancelPurchaseAction}
            hidden={hidden}
            label={t("cancel")}
            confirm={{ id: "confirm-cancel", label: t("cancelConfirm") }}
            tone="danger"
          />
        </Disclosure>
      )}
    </Container>
  );
}
