import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { OfficeOrder as Order } from "#features/orders/queries/as-office-orders.ts";
import { AddressBlock } from "#features/orders/ui/address-block.tsx";
import { BoxDesk } from "#features/orders/ui/box-desk.tsx";
import { LineList } from "#features/orders/ui/line-list.tsx";
import { NextStep } from "#features/orders/ui/next-step.tsx";
import { OrderPhotos, PhotoForm } from "#features/orders/ui/order-photos.tsx";
import { OrderPicture } from "#features/orders/ui/order-picture.tsx";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { PackingFacts } from "#features/orders/ui/packing-facts.tsx";
import { ParcelList } from "#features/orders/ui/parcel-list.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type OfficeOrderProps = {
  order: Order;
  sentences: Readonly<Record<string, string>>;
  problem?: string | undefined;
  locale: Locale;
};

/** An order as the chamber brings it: why it is the chamber's, the next step, what is in it and where it goes. */
export function OfficeOrder({ order, sentences, problem, locale }: OfficeOrderProps) {
  const t = useTranslations("orders.office");
  const studio = useTranslations("studio");
  const words = useTranslations("orders");
  return (
    <>
      <Container width="text">
        <PageHeader
          eyebrow={<BackLink href="/office/orders">{t("back")}</BackLink>}
          title={studio("orderTitle", { number: isolate(order.number) })}
        >
          <div>
            <StatePill state={order.state} />
          </div>
        </PageHeader>
        {order.reason && (
          <Notice tone="warning" title={t(`reason.${order.reason}`)} className="mb-8">
            <p>{t(`reasonText.${order.reason}`)}</p>
          </Notice>
        )}
        <OrderPicture state={order.state} />
        <NextStep order={order} desk="office" sentences={sentences} problem={problem} locale={locale} />
        <BoxDesk order={order} desk="office" sentences={sentences} locale={locale} />
        <SummaryList
          className="mb-12"
          items={[
            {
              term: t("maker"),
              value: (
                <>
                  <Bilingual value={order.artisanName} locale={locale} />
                  {" · "}
                  <Bilingual value={order.artisanTown} locale={locale} />
                </>
              ),
              action: <TextLink href={`/office/artisans/${order.artisanId}`}>{t("makerFile")}</TextLink>,
            },
            { term: t("promised"), value: <When value={order.promisedFor} locale={locale} /> },
          ]}
        />
      </Container>
      <Section title={studio("lines")} width="text" tone="sable">
        <LineList lines={order.lines} locale={locale} />
        <PackingFacts order={order} locale={locale} />
      </Section>
      <Section title={words("photos.title")} id="photos" width="text">
        <div className="flex flex-col gap-6">
          <OrderPhotos photos={order.photos} />
          {(order.state === "accepted" || order.state === "packed") && (
            <PhotoForm
              orderId={order.id}
              count={order.photos.length}
              from="desk=office"
              problem={problem}
              locale={locale}
            />
          )}
        </div>
      </Section>
      <Section title={studio("shipTo")} width="text">
        <AddressBlock address={order.shipTo} locale={locale} />
      </Section>
      <Section title={words("timeline")} width="text" tone="sable">
        <div className="mb-6 empty:hidden">
          <ParcelList order={order} locale={locale} />
        </div>
        <OrderTimeline order={order} locale={locale} />
      </Section>
    </>
  );
}
