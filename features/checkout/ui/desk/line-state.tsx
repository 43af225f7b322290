import { useTranslations } from "next-intl";
import { type PillTone, StatusPill } from "#components/ui/badge.tsx";
import type { MoneyLineRow } from "#features/checkout/index.ts";

const tones: Record<MoneyLineRow["state"], PillTone> = {
  wrong: "danger",
  waiting: "neutral",
  booked: "verified",
  parked: "pending",
  known: "info",
};

const reasons = [
  ...(["REFERENCE_MISSING", "AMOUNT_INVALID", "DATE_INVALID", "DEBIT", "UNKNOWN_ORDER"] as const),
  ...(["NOT_AT_DOOR", "NOT_SHIPPED", "REFUSED", "ALREADY_REMITTED", "AMOUNT"] as const),
  ...(["UNKNOWN_REFERENCE", "IN_REVIEW"] as const),
];

/** What became of a line, and why. */
export function LineState({ line }: { line: Pick<MoneyLineRow, "state" | "reason"> }) {
  const t = useTranslations("payment.files");
  const reason = reasons.find((known) => known === line.reason);
  return (
    <span className="flex flex-col gap-1">
      <StatusPill tone={tones[line.state]}>{t(`states.${line.state}`)}</StatusPill>
      {reason && <span className="text-s">{t(`reasons.${reason}`)}</span>}
    </span>
  );
}
