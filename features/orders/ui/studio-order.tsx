import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { acceptOrderAction } from "#features/orders/actions.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

/** One order as its artisan works on it: the one thing to do now first. */
export function StudioOrder({ order, locale }: { order: OrderDto; locale: Locale }) {
  const t = useTranslations("studio");
  const words = useTranslations("orders");
  return (
    <>
      <Container width="text">
        <PageHeader
          eyebrow={<BackLink href="/studio/orders">{t("back")}</BackLink>}
          title={t("orderTitle", { number: isolate(order.number) })}
        >
          <div>
            <StatePill state={order.state} />
          </div>
        </PageHeader>
        {order.state === "paid" && (
          <form action={acceptOrderAction} className="mb-8 flex flex-col gap-2">
            <input type="hidden" name="orderId" value={order.id} />
            <input type="hidden" name="locale" value={locale} />
            <SubmitButton size="l" block>
              {t("accept")}
            </SubmitButton>
            <p className="text-s text-encre-2">{t("acceptHint")}</p>
          </form>
        )}
      </Container>
      <Section title={t("lines")} width="text" tone="sable">
        <ul className="flex flex-col gap-2">
          {order.lines.map((line) => {
            const title = pick(line.title, locale);
            return (
              <li key={line.sku} className="flex justify-between gap-6">
                <bdi lang={title.lang}>{title.text}</bdi>
                <span className="shrink-0">{words("quantity", { count: line.quantity })}</span>
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t("shipTo")} width="text">
        <AddressBlock address={order.shipTo} locale={locale} />
        <p className="mt-3">
          <TextLink href={`tel:${order.shipTo.phone.replaceAll(/[^+\d]/g, "")}`} plain>
            {t("call")}
          </TextLink>
        </p>
      </Section>
      <Section title={t("money")} width="text" tone="sable">
        <Totals
          rows={[
            { label: t("items"), value: <Price value={order.items} locale={locale} /> },
            { label: t("commission"), value: <Price value={order.commission} locale={locale} /> },
            { label: t("shipping"), value: <Price value={order.shipping} locale={locale} /> },
            { label: t("receives"), value: <Price value={order.receives} locale={locale} />, strong: true },
          ]}
        />
      </Section>
      <Section title={words("timeline")} width="text">
        <OrderTimeline order={order} locale={locale} />
      </Section>
    </>
  );
}
