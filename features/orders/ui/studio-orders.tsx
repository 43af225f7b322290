import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { isolate } from "#components/format/number.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { deadlineOf } from "#features/orders/ui/deadline-words.tsx";
import { StatePill } from "#features/orders/ui/state-pill.tsx";
import { stepsOf } from "#features/orders/ui/steps-of.ts";
import { StudioFilter, type StudioShown, shownIn } from "#features/orders/ui/studio-filter.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type StudioOrdersProps = { orders: readonly OrderDto[]; shown: StudioShown; locale: Locale };

/** The artisan's orders by what there is to do now: the most pressing first, each a large plain task with its day. */
export function StudioOrders({ orders, shown, locale }: StudioOrdersProps) {
  const t = useTranslations("studio");
  const words = useTranslations("orders.list");
  const waiting = orders.filter(({ state }) => state === "paid" || state === "confirmed").length;
  const listed = shownIn(orders, shown);
  return (
    <Container width="page" className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {orders.length === 0 ? (
        <EmptyState art="thread" title={t("empty.title")}>
          {t("empty.body")}
        </EmptyState>
      ) : (
        <>
          <Notice
            tone={waiting > 0 ? "warning" : "success"}
            title={t("waiting", { count: waiting })}
            className="mb-6"
          />
          <StudioFilter orders={orders} shown={shown} />
          {listed.length === 0 ? (
            <p className="py-6 text-encre-2">{words("none")}</p>
          ) : (
            <ul className="flex flex-col gap-4">
              {listed.map((order) => (
                <Task key={order.id} order={order} locale={locale} />
              ))}
            </ul>
          )}
        </>
      )}
    </Container>
  );
}

const icons: Record<string, IconName> = {
  accept: "hand",
  start: "edit",
  pack: "parcel",
  ship: "truck",
  hub: "truck",
  hubWait: "clock",
  deliver: "place",
};

/** One order as one thing to do. */
function Task({ order, locale }: { order: OrderDto; locale: Locale }) {
  const t = useTranslations("orders");
  const [step] = order.makerBrings ? stepsOf(order, "studio") : [];
  const deadline = order.makerBrings ? deadlineOf(order) : null;
  const pieces = order.lines.map((line) => pick(line.title, locale).text);
  return (
    <li>
      <AppLink
        href={`/studio/orders/${order.id}`}
        className="flex items-center gap-4 rounded border border-line bg-papier p-4 hover:border-encre"
      >
        <Icon name={icons[step ?? ""] ?? "parcel"} size={36} className="shrink-0" />
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="text-l">{step ? t(`list.do.${step}`) : t(`state.${order.state}`)}</span>
          <span>{pieces.join(locale === "ar" ? "، " : ", ")}</span>
          {deadline && (
            <span className={deadline.isLate ? "font-semibold text-grenade" : "font-[550]"}>
              {t(`deadline.${deadline.kind}${deadline.isLate ? "Late" : ""}`, {
                date: formatDate(deadline.by, locale),
              })}
            </span>
          )}
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-s text-encre-2">
            <bdi dir="ltr">{order.number}</bdi>
            <When value={order.createdAt} locale={locale} style="short" />
            {order.showsMoney && <Price value={order.receives} locale={locale} />}
            {step && <StatePill state={order.state} />}
          </span>
        </span>
        <Icon name="arrow-forward" size={20} className="shrink-0" />
        <span className="sr-only">{t("title", { number: isolate(order.number) })}</span>
      </AppLink>
    </li>
  );
}
