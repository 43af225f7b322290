import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { CheckoutState } from "#db/schema/checkout.ts";

const tones: Record<CheckoutState, PillTone> = {
  reserving: "neutral",
  pending: "pending",
  awaiting_async: "pending",
  confirmed: "info",
  paid: "verified",
  refused: "danger",
  expired: "neutral",
  failed: "neutral",
  refund_due: "pending",
  refunded: "neutral",
  review: "danger",
};

/** The state of a purchase in words, with icon and colour. */
export function CheckoutPill({ state }: { state: CheckoutState }) {
  const t = useTranslations("desk.checkoutState");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}
