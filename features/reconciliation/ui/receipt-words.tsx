import { useTranslations } from "next-intl";
import type { ListedReceipt } from "#features/reconciliation/schema.ts";

const reasons = [
  ...(["UNKNOWN_CHECKOUT", "METHOD", "LIVEMODE", "CURRENCY", "TOTAL", "PARTS", "PAYMENT_INTENT"] as const),
  ...(["DUES_PAID", "DEPOSIT_NOT_AWAITED"] as const),
] as const;
const states = [
  ...(["refund_due", "refund_sent", "refund_succeeded", "refund_failed"] as const),
  ...(["assign_due", "assign_assigned", "assign_failed"] as const),
] as const;

/** Why money fits no order. */
export function ReceiptReason({ receipt }: { receipt: ListedReceipt }) {
  const t = useTranslations("desk.receipts.reason");
  const known = reasons.find((reason) => reason === receipt.reason);
  return known ? t(known) : <bdi dir="ltr">{receipt.reason}</bdi>;
}

/** What became of a decision, or that somebody has to decide. */
export function ReceiptState({ receipt: { resolution } }: { receipt: ListedReceipt }) {
  const t = useTranslations("desk.receipts");
  const state = resolution && `${resolution.action}_${resolution.state}`;
  const known = states.find((one) => one === state);
  return known ? t(`state.${known}`) : t("undecided");
}

/** True while a person has to decide. */
export const isUndecided = ({ resolution }: ListedReceipt): boolean =>
  !resolution || resolution.state === "failed";
