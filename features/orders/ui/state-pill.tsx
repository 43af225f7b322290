import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { OrderState } from "#db/schema/orders.ts";

const tones: Record<OrderState, PillTone> = {
  confirmed: "pending",
  paid: "pending",
  accepted: "info",
  packed: "info",
  shipped: "info",
  delivered: "verified",
  closed: "verified",
  cancelled: "neutral",
  refused: "danger",
  return_requested: "pending",
  returned: "neutral",
  partially_refunded: "neutral",
  refunded: "neutral",
  disputed: "danger",
  won: "neutral",
  lost: "neutral",
};

/** The state of an artisan's order in words, with icon and colour. */
export function StatePill({ state }: { state: OrderState }) {
  const t = useTranslations("orders.state");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
