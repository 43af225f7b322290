import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Totals } from "#components/ui/totals.tsx";
import { underwayStates } from "#features/orders/domain/with-chamber.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { LineList } from "#features/orders/ui/line-list.tsx";
import { NextStep } from "#features/orders/ui/next-step.tsx";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { ParcelLine } from "#features/orders/ui/parcel-line.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioOrderProps = {
  order: OrderDto;
  sentences: Readonly<Record<string, string>>;
  problem?: string | undefined;
  locale: Locale;
};

/**
 * One order as its artisan works on it: the one thing to do now first. The buyer's address is not shown to a maker who was struck
 * off: the chamber sends the parcel.
 */
export function StudioOrder({ order, sentences, problem, locale }: StudioOrderProps) {
  const t = useTranslations("studio");
  const words = useTranslations("orders");
  const next = useTranslations("orders.next");
  const isUnderway = underwayStates.includes(order.state);
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
        {order.makerBrings ? (
          <NextStep order={order} desk="studio" sentences={sentences} problem={problem} locale={locale} />
        ) : (
          isUnderway && (
            <Notice tone="warning" title={next("withChamber")} className="mb-8">
              <p>{next("withChamberText")}</p>
            </Notice>
          )
        )}
      </Container>
      <Section title={t("lines")} width="text" tone="sable">
        <LineList lines={order.lines} locale={locale} />
      </Section>
      {order.makerBrings && (
        <Section title={t("shipTo")} width="text">
          <AddressBlock address={order.shipTo} locale={locale} />
          <p className="mt-3">
            <TextLink href={`tel:${order.shipTo.phone.replaceAll(/[^+\d]/g, "")}`} plain>
              {t("call")}
            </TextLink>
          </p>
        </Section>
      )}
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
        <div className="mb-6 empty:hidden">
          <ParcelLine order={order} />
        </div>
        <OrderTimeline order={order} locale={locale} />
      </Section>
    </>
  );
}
