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
import { BoxDesk } from "#features/orders/ui/box-desk.tsx";
import { DeadlineWords } from "#features/orders/ui/deadline-words.tsx";
import { LineList } from "#features/orders/ui/line-list.tsx";
import { NextStep } from "#features/orders/ui/next-step.tsx";
import { OrderPhotos, PhotoForm } from "#features/orders/ui/order-photos.tsx";
import { OrderPicture } from "#features/orders/ui/order-picture.tsx";
import { OrderTimeline } from "#features/orders/ui/order-timeline.tsx";
import { PackingFacts } from "#features/orders/ui/packing-facts.tsx";
import { ParcelList } from "#features/orders/ui/parcel-list.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type StudioOrderProps = {
  /** `isRecalled`: it holds a piece of a lot that was called back. */
  order: OrderDto & { isRecalled: boolean };
  sentences: Readonly<Record<string, string>>;
  problem?: string | undefined;
  locale: Locale;
};

/**
 * One order as its artisan works on it: the one thing to do now first. The buyer's address is not shown to a maker who was struck
 * off, nor where the chamber's hub sends the parcel.
 */
export function StudioOrder({ order, sentences, problem, locale }: StudioOrderProps) {
  const t = useTranslations("studio");
  const words = useTranslations("orders");
  const isUnderway = underwayStates.includes(order.state);
  const mayPhotograph = order.makerBrings && (order.state === "accepted" || order.state === "packed");
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
        <OrderPicture state={order.state} />
        {order.missingAt && order.state === "shipped" && (
          <Notice tone="warning" title={words("missing.maker")} className="mb-6" />
        )}
        {order.isRecalled && isUnderway && (
          <Notice tone="danger" title={words("recalled.title")} className="mb-6">
            <p>{words("recalled.text")}</p>
          </Notice>
        )}
        {order.makerBrings ? (
          <>
            <DeadlineWords order={order} locale={locale} />
            <NextStep order={order} desk="studio" sentences={sentences} problem={problem} locale={locale} />
            <BoxDesk order={order} desk="studio" sentences={sentences} locale={locale} />
          </>
        ) : (
          isUnderway && (
            <Notice tone="warning" title={words("next.withChamber")} className="mb-8">
              <p>{words("next.withChamberText")}</p>
            </Notice>
          )
        )}
      </Container>
      <Section title={t("lines")} width="text" tone="sable">
        <LineList lines={order.lines} locale={locale} />
        <PackingFacts order={order} service={order.service} locale={locale} />
      </Section>
      {(mayPhotograph || order.photos.length > 0) && (
        <Section title={words("photos.title")} id="photos" width="text">
          <div className="flex flex-col gap-6">
            <p className="text-encre-2">{words("photos.lead")}</p>
            <OrderPhotos photos={order.photos} />
            {mayPhotograph && (
              <PhotoForm
                orderId={order.id}
                count={order.photos.length}
                from="desk=studio"
                problem={problem}
                locale={locale}
              />
            )}
          </div>
        </Section>
      )}
      {order.makerBrings && !order.hub && isUnderway && (
        <Section title={t("shipTo")} width="text">
          <AddressBlock address={order.shipTo} locale={locale} />
          <p className="mt-3">
            <TextLink href={`tel:${order.shipTo.phone.replaceAll(/[^+\d]/g, "")}`} plain>
              {t("call")}
            </TextLink>
          </p>
        </Section>
      )}
      {order.showsMoney && <StudioMoney order={order} locale={locale} />}
      <Section title={words("timeline")} width="text">
        <div className="mb-6 empty:hidden">
          <ParcelList order={order} locale={locale} />
        </div>
        <OrderTimeline order={order} locale={locale} />
      </Section>
    </>
  );
}

/** What the order brings its maker, in dirhams. */
function StudioMoney({ order, locale }: { order: OrderDto; locale: Locale }) {
  const t = useTranslations("studio");
  return (
    <Section title={t("money")} width="text" tone="sable">
      <Totals
        rows={[
          { label: t("items"), value: <Price value={order.madItems} locale={locale} /> },
          { label: t("commission"), value: <Price value={order.commission} locale={locale} /> },
          ...(order.fund.minor === 0
            ? []
            : [{ label: t("fund"), value: <Price value={order.fund} locale={locale} /> }]),
          { label: t("shipping"), value: <Price value={order.madShipping} locale={locale} /> },
          { label: t("receives"), value: <Price value={order.receives} locale={locale} />, strong: true },
        ]}
      />
    </Section>
  );
}
