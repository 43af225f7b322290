import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { PledgeState, PurchaseState } from "#db/schema/purchases.ts";
import type { CardRefund, PledgeRow } from "#features/purchases/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

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

type Paid = Pick<PledgeRow, "paidBy" | "isContested" | "missingMinor">;

/** How a deposit came, and what its card's bank says of the payment. */
export function PaidByPill({ row: { paidBy, isContested, missingMinor } }: { row: Paid }) {
  const t = useTranslations("purchases");
  if (!paidBy) return null;
  return (
    <>
      <StatusPill tone="neutral">{t(`paidBy.${paidBy}`)}</StatusPill>
      {isContested && <StatusPill tone="revoked">{t("contested")}</StatusPill>}
      {missingMinor > 0 && <StatusPill tone="revoked">{t("takenBack")}</StatusPill>}
    </>
  );
}

const refundTones: Record<CardRefund["state"], PillTone> = {
  due: "pending",
  sent: "pending",
  succeeded: "verified",
  failed: "revoked",
};

/** Refunds to a card, each with its sum and where it stands. Nothing where there are none. */
export function CardRefunds({ refunds, locale }: { refunds: readonly CardRefund[]; locale: Locale }) {
  const t = useTranslations("purchases.cardRefund");
  if (refunds.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-s">
      {refunds.map(({ id, minor, state, isByBank, isByDispute }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <bdi className="tabular-nums">{formatMoney(money(minor, "MAD"), locale)}</bdi>
          <StatusPill tone={refundTones[state]}>
            {t(isByDispute ? "byDispute" : isByBank ? "byBank" : state)}
          </StatusPill>
        </li>
      ))}
    </ul>
  );
}
