import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const steps = ["paid", "accepted", "packed", "shipped", "delivered"] as const;

/** The five steps of a parcel, with the day each was reached. Orders that left that road show their state alone. */
export function OrderTimeline({ order, locale }: { order: Pick<OrderDto, "events">; locale: Locale }) {
  const t = useTranslations("orders.step");
  const reached = new Map(order.events.map((event) => [event.state as string, event.at]));
  const last = steps.findLastIndex((step) => reached.has(step));
  return (
    <Timeline
      items={steps.map((step, index) => {
        const at = reached.get(step);
        return {
          id: step,
          title: t(step),
          state: index <= last ? "done" : index === last + 1 ? "current" : "upcoming",
          when: at ? <When value={at} locale={locale} style="short" /> : undefined,
        };
      })}
    />
  );
}
