import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Timed = Pick<OrderDto, "state" | "acceptBy" | "shipBy">;

/** The deadline an order stands under, if any: which, until when, and whether it has passed. */
export function deadlineOf(order: Timed): { kind: "accept" | "ship"; by: string; isLate: boolean } | null {
  const isWaiting = order.state === "paid" || order.state === "confirmed";
  const isInWork = order.state === "accepted" || order.state === "packed";
  const by = isWaiting ? order.acceptBy : isInWork ? order.shipBy : null;
  return by ? { kind: isWaiting ? "accept" : "ship", by, isLate: new Date(by) < now() } : null;
}

/** The same in words, on a line of its own. */
export function DeadlineWords({ order, locale }: { order: Timed; locale: Locale }) {
  const t = useTranslations("orders.deadline");
  const deadline = deadlineOf(order);
  if (!deadline) return null;
  const date = formatDate(deadline.by, locale);
  return (
    <Notice
      tone={deadline.isLate ? "warning" : "info"}
      title={t(`${deadline.kind}${deadline.isLate ? "Late" : ""}`, { date })}
      className="mb-6"
    >
      {deadline.isLate && <p>{t("lateText")}</p>}
    </Notice>
  );
}
