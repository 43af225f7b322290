import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { PledgeState, PurchaseState } from "#db/schema/purchases.ts";

const tones: Record<PurchaseState, PillTone> = {
  open: "info",
  ordered: "pending",
  closed: "verified",
  cancelled: "revoked",
};

/** Where a purchase stands, as a word with its sign. */
export function PurchaseStatePill({ state }: { state: PurchaseState }) {
  const t = useTranslations("purchases.states");
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>;
}

const pledgeTones: Record<PledgeState, PillTone> = {
  pledged: "pending",
  deposited: "info",
  ordered: "verified",
  withdrawn: "neutral",
  lapsed: "neutral",
};

export function PledgeStatePill({ state }: { state: PledgeState }) {
  const t = useTranslations("purchases.pledgeStates");
  return <StatusPill tone={pledgeTones[state]}>{t(state)}</StatusPill>;
}
