import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { BankAccountState, PayoutBatchState, PayoutLineState } from "#features/payouts/schema.ts";

const batchTones: Record<PayoutBatchState, PillTone> = {
  draft: "pending",
  approved: "info",
  exported: "info",
  acknowledged: "verified",
  returned: "danger",
  discarded: "neutral",
};

const lineTones: Record<PayoutLineState, PillTone> = {
  batched: "pending",
  sent: "info",
  confirmed: "verified",
  returned: "danger",
  discarded: "neutral",
};

const accountTones: Record<BankAccountState, PillTone> = {
  requested: "pending",
  approved: "verified",
  refused: "danger",
  withdrawn: "neutral",
};

/** Where a batch stands. */
export function BatchPill({ state }: { state: PayoutBatchState }) {
  const t = useTranslations("payouts.states");
  return <StatusPill tone={batchTones[state]}>{t(state)}</StatusPill>;
}

/** Where a line stands. */
export function LinePill({ state }: { state: PayoutLineState }) {
  const t = useTranslations("payouts.lineStates");
  return <StatusPill tone={lineTones[state]}>{t(state)}</StatusPill>;
}

/** Where a change of account stands. */
export function AccountPill({ state }: { state: BankAccountState }) {
  const t = useTranslations("payouts.bank.states");
  return <StatusPill tone={accountTones[state]}>{t(state)}</StatusPill>;
}
