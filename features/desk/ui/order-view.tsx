import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import { formatMoney } from "#components/format/money.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, OnwardLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { WholeOrder } from "#features/desk/index.ts";
import { type DeskOrder, type OrderAct, orderActs } from "#features/desk/schema.ts";
import { CheckoutPill } from "#features/desk/ui/checkout-pill.tsx";
import { DeliverTo } from "#features/desk/ui/deliver-to.tsx";
import { OrderTimeline } from "#features/desk/ui/order-timeline.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type OrderProps = { whole: WholeOrder; done: OrderAct | null; locale: Locale };

/** One purchase through all systems, and what can be done about it. */
export function DeskOrderView({ whole: { order, entries, isProviderAsked }, done, locale }: OrderProps) {
  const t = useTranslations("desk");
  const reasons = useTranslations("desk.receipts.reason");
  type Known = Parameters<typeof reasons>[0];
  const reasonOf = (code: string) => (reasons.has(code as Known) ? reasons(code as Known) : isolate(code));
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/desk/orders">{t("back")}</BackLink>}
        title={t("order.title", { number: isolate(order.number) })}
      >
        <CheckoutPill state={order.state} />
      </PageHeader>
      {done && (
        <Notice tone="success" role="status">
          {t(`acts.done.${done}`)}
        </Notice>
      )}
      {order.reviewReason && (
        <Notice tone="warning">{t("order.review", { reason: reasonOf(order.reviewReason) })}</Notice>
      )}
      {!isProviderAsked && <Notice tone="warning">{t("order.noProvider")}</Notice>}
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <Facts order={order} locale={locale} />
        <Acts order={order} />
      </div>
      <Parts order={order} locale={locale} />
      <section aria-labelledby="timeline">
        <h2 id="timeline" className="mb-4 text-xl">
          {t("order.timeline")}
        </h2>
        <OrderTimeline entries={entries} locale={locale} />
      </section>
    </Container>
  );
}

function Facts({ order, locale }: { order: DeskOrder; locale: Locale }) {
  const t = useTranslations("desk.order");
  const method = useTranslations("desk.method");
  const amount = (minor: number) => formatMoney(money(minor, order.currency), locale);
  const code = (value: string | null) =>
    value ? (
      <bdi dir="ltr" className="font-mono text-s [overflow-wrap:anywhere]">
        {value}
      </bdi>
    ) : (
      t("none")
    );
  const parts = {
    items: amount(order.itemsMinor),
    shipping: amount(order.shippingMinor),
    duties: amount(order.dutiesMinor),
  };
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 text-xl">
        {t("facts")}
      </h2>
      <SummaryList
        items={[
          { term: t("placed"), value: <When value={order.createdAt} locale={locale} style="dateTime" /> },
          {
            term: t("total"),
            value: (
              <>
                <Price value={money(order.totalMinor, order.currency)} locale={locale} />
                <span className="block text-s text-encre-2">{t("parts", parts)}</span>
                {order.fundGiftMinor > 0 && (
                  <span className="block text-s text-encre-2">
                    {t("fundGift", { amount: amount(order.fundGiftMinor) })}
                  </span>
                )}
                {order.perDirham && (
                  <span className="block text-s text-encre-2">
                    {t("rate", { rate: `${Number(order.perDirham)} ${order.currency}` })}
                  </span>
                )}
              </>
            ),
          },
          { term: t("method"), value: method(order.method) },
          { term: t("payment"), value: code(order.paymentIntent) },
          { term: t("session"), value: code(order.sessionId) },
          { term: t("email"), value: <bdi dir="ltr">{order.email}</bdi> },
          { term: t("deliverTo"), value: <DeliverTo address={order.address} locale={locale} /> },
        ]}
      />
    </section>
  );
}

// Where a parcel has not left.
const isHere = new Set(["confirmed", "paid", "accepted", "packed"]);

function Acts({ order }: { order: DeskOrder }) {
  const t = useTranslations("desk.acts");
  const isOpen = ["reserving", "pending", "awaiting_async"].includes(order.state);
  const offered = orderActs.filter((act) => {
    if (act === "settle") return order.method === "card" && order.sessionId !== null;
    if (act === "end") return order.method === "card" && isOpen;
    if (act === "hold") return order.orders.some(({ state, shipHold }) => !shipHold && isHere.has(state));
    if (act === "release")
      return order.orders.some(({ shipHold }) => shipHold !== null && shipHold !== "dispute");
    return act !== "mail" || order.mails.length > 0;
  });
  return (
    <section aria-labelledby="acts">
      <h2 id="acts" className="mb-3 text-l">
        {t("title")}
      </h2>
      <ul className="flex flex-col gap-4">
        {offered.map((act) => (
          <li key={act} className="border-b border-line pb-3">
            <OnwardLink href={`/desk/orders/${order.id}/${act}`}>{t(act)}</OnwardLink>
            <p className="text-s text-encre-2">{t(`hint.${act}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parts({ order, locale }: { order: DeskOrder; locale: Locale }) {
  const t = useTranslations("desk.order");
  const states = useTranslations("orders.state");
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="mb-3 text-xl">
        {t("orders")}
      </h2>
      {order.orders.length === 0 && <p className="text-encre-2">{t("noOrders")}</p>}
      <ul className="border-t border-line empty:hidden">
        {order.orders.map(({ id, number, state, maker, tracking, shipHold }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <span>
              <bdi dir="ltr">{number}</bdi> · <Bilingual value={maker} locale={locale} />
              {tracking && (
                <span className="block text-s text-encre-2">
                  {t("tracking", { number: isolate(tracking) })}
                </span>
              )}
            </span>
            <span className="flex flex-wrap gap-2">
              {shipHold && <StatusPill tone="danger">{t(`held.${shipHold}`)}</StatusPill>}
              <StatusPill tone="neutral">{states(state)}</StatusPill>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
