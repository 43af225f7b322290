import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link.tsx";
import type { OrderState } from "#db/schema/orders.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";

const groups = {
  todo: ["confirmed", "paid", "accepted", "packed"],
  underway: ["shipped"],
  done: ["delivered", "closed"],
  other: [
    ...(["cancelled", "refused", "return_requested", "returned"] as const),
    ...(["partially_refunded", "refunded", "disputed", "won", "lost"] as const),
  ],
} as const satisfies Record<string, readonly OrderState[]>;

export const studioGroups = ["todo", "underway", "done", "other"] as const;
export type StudioShown = (typeof studioGroups)[number];

/** What an address asks for; what there is to do, when it asks for nothing that is known. */
export const shownOf = (asked: string | undefined): StudioShown =>
  studioGroups.find((group) => group === asked) ?? "todo";

const inGroup = (order: OrderDto, group: StudioShown) =>
  (groups[group] as readonly string[]).includes(order.state);

/** When an order has to be seen to: its deadline, else the day it was made. */
const pressing = (order: OrderDto): string => {
  const isWaiting = order.state === "paid" || order.state === "confirmed";
  return (isWaiting ? order.acceptBy : order.shipBy) ?? order.createdAt;
};

/** The orders of a group: what there is to do by its day, everything else the newest first. */
export function shownIn(orders: readonly OrderDto[], shown: StudioShown): OrderDto[] {
  const listed = orders.filter((order) => inGroup(order, shown));
  return shown === "todo" ? listed.sort((a, b) => (pressing(a) < pressing(b) ? -1 : 1)) : listed;
}

/** Which orders are shown, with how many there are of each. */
export function StudioFilter({ orders, shown }: { orders: readonly OrderDto[]; shown: StudioShown }) {
  const t = useTranslations("orders.list");
  return (
    <nav aria-label={t("filter")} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {studioGroups.map((group) => (
          <li key={group}>
            <AppLink
              href={group === "todo" ? "/studio/orders" : `/studio/orders?show=${group}`}
              aria-current={group === shown ? "page" : undefined}
              className={`target inline-flex items-center rounded border px-4 ${
                group === shown ? "border-encre bg-encre text-chaux" : "border-bord"
              }`}
            >
              {t(`groups.${group}`, { count: orders.filter((order) => inGroup(order, group)).length })}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
