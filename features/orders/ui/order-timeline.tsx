import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const road = ["accepted", "packed", "shipped", "delivered"] as const;
/** States that end the road: what was to come no longer comes. */
const ends = ["cancelled", "refused", "returned", "refunded", "disputed"] as const;

type Events = Pick<OrderDto, "events">["events"];

/**
 * The steps of an order with the day each was reached and, where somebody else than its maker took it, who; what happened between
 * them stands below. An order that left that road ends with what became of it.
 */
export function OrderTimeline({ order, locale }: { order: Pick<OrderDto, "events">; locale: Locale }) {
  const t = useTranslations("orders.step");
  const states = useTranslations("orders.state");
  const moves = order.events.filter(({ step }) => step === null);
  const first = moves.some(({ state }) => state === "confirmed") ? "confirmed" : "paid";
  const steps = [first, ...road] as const;
  const reached = new Map(moves.map((event) => [event.state as string, event]));
  const last = steps.findLastIndex((step) => reached.has(step));
  const end = moves.findLast(({ state }) => (ends as readonly string[]).includes(state));
  const items: TimelineItem[] = steps.flatMap((step, index) => {
    const event = reached.get(step);
    if (end && !event) return [];
    return [
      {
        id: step,
        title: t(step),
        state: index <= last ? ("done" as const) : index === last + 1 ? "current" : "upcoming",
        when: event ? <When value={event.at} locale={locale} style="short" /> : undefined,
        children: <Between events={order.events} state={step} by={event?.by ?? null} locale={locale} />,
      },
    ];
  });
  if (end)
    items.push({
      id: end.state,
      title: states(end.state),
      state: "failed",
      when: <When value={end.at} locale={locale} style="short" />,
      children: end.note ? <bdi>{end.note}</bdi> : undefined,
    });
  return <Timeline items={items} />;
}

type BetweenProps = { events: Events; state: string; by: Events[number]["by"]; locale: Locale };

function Between({ events, state, by, locale }: BetweenProps) {
  const t = useTranslations("orders");
  const notes = events.filter((event) => event.state === state && event.step !== null);
  const isTold = by && by !== "maker" && by !== "platform";
  if (!isTold && notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-encre-2">
      {isTold && <li>{t(`by.${by}`)}</li>}
      {notes.map((event) => (
        <li key={event.at}>
          {event.step && t(`happened.${event.step}`)} ·{" "}
          <When value={event.at} locale={locale} style="short" />
          {event.note && (
            <>
              {" · "}
              <bdi>{event.note}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
