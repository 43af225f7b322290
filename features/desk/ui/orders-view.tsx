import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { searchAction } from "#features/desk/actions.ts";
import { checkoutStates, type FoundOrder, ordersPerPage, type SearchInput } from "#features/desk/schema.ts";
import { CheckoutPill } from "#features/desk/ui/checkout-pill.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type OrdersProps = {
  asked: SearchInput;
  result: { found: FoundOrder[]; total: number; page: number };
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** The desk's search and what it found. */
export function DeskOrdersView({ asked, result, sentences, locale }: OrdersProps) {
  const t = useTranslations("desk.search");
  const { buyerOf, page, ...words } = asked;
  const isAsked = Boolean(buyerOf) || Object.values(words).some(Boolean);
  const hrefOf = (n: number) => {
    const given = Object.entries(asked).flatMap(([name, value]) =>
      value && name !== "page" ? [[name, String(value)]] : [],
    );
    return `/desk/orders?${new URLSearchParams([...given, ["page", String(n)]])}`;
  };
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Disclosure summary={t("form")} open={!isAsked || result.total === 0}>
        <div className="max-w-form pt-2">
          <SearchForm asked={asked} sentences={sentences} locale={locale} />
        </div>
      </Disclosure>
      {buyerOf && <Notice>{t("sameBuyer")}</Notice>}
      <section aria-labelledby="found" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2 id="found" className="text-xl">
            {t("results", { count: result.total })}
          </h2>
          {isAsked && <TextLink href="/desk/orders">{t("all")}</TextLink>}
        </div>
        <FoundTable found={result.found} locale={locale} />
        <Pagination page={page} pages={Math.ceil(result.total / ordersPerPage)} {...{ hrefOf, locale }} />
      </section>
    </Container>
  );
}

function SearchForm({ asked, sentences, locale }: Omit<OrdersProps, "result">) {
  const t = useTranslations("desk.search");
  const states = useTranslations("desk.checkoutState");
  const known = Object.fromEntries(
    (["q", "state", "from", "until", "amount"] as const).map((name) => [name, asked[name] ?? ""]),
  );
  return (
    <FieldsForm
      action={searchAction}
      start={newForm(known)}
      hidden={{ locale }}
      sentences={sentences}
      submit={t("submit")}
      fields={[
        { kind: "text", name: "q", label: t("q"), hint: t("qHint"), optional: true, maxLength: 120 },
        {
          ...{ kind: "select", name: "state", label: t("state"), optional: true, placeholder: t("anyState") },
          options: checkoutStates.map((value) => ({ value, label: states(value) })),
        },
        { kind: "date", name: "from", label: t("from"), optional: true },
        { kind: "date", name: "until", label: t("until"), optional: true },
        {
          ...{ kind: "text", name: "amount", label: t("amount"), hint: t("amountHint"), optional: true },
          ...{ dir: "ltr", width: "s", maxLength: 14 },
        },
      ]}
    />
  );
}

function FoundTable({ found, locale }: { found: readonly FoundOrder[]; locale: Locale }) {
  const t = useTranslations("desk.search");
  const columns = [
    { key: "number", label: t("number"), rowHeader: true },
    { key: "makers", label: t("makers") },
    { key: "placed", label: t("placed") },
    { key: "state", label: t("stateColumn") },
    { key: "total", label: t("total"), align: "end" },
  ] as const;
  const rows = found.map((order) => ({
    id: order.id,
    cells: {
      number: (
        <TextLink href={`/desk/orders/${order.id}`} className="target-slim inline-flex items-center">
          <bdi dir="ltr">{order.number}</bdi>
        </TextLink>
      ),
      makers: (
        <span>
          {order.makers[0] && <Bilingual value={order.makers[0]} locale={locale} />}
          {order.makers.length > 1 && <> {t("more", { count: order.makers.length - 1 })}</>}
        </span>
      ),
      placed: <When value={order.createdAt} locale={locale} style="short" />,
      state: <CheckoutPill state={order.state} />,
      total: <Price value={money(order.totalMinor, order.currency)} locale={locale} />,
    },
  }));
  const empty = (
    <EmptyState title={t("none")} art="tile">
      <p>{t("noneText")}</p>
    </EmptyState>
  );
  return <DataTable caption={t("title")} captionHidden columns={columns} rows={rows} empty={empty} />;
}
