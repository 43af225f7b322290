"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { accountForBreak, resolveReceipt, settleReceipt, takeBreak } from "#features/reconciliation/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";
import { AdapterError } from "#lib/kernel/errors.ts";

/** Says that one looks after a break. */
export async function takeAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const breakId = data.get("breakId");
  if (isId("settlementBreak", breakId)) await takeBreak(await currentContext(), { breakId });
  redirect(`/${locale}/desk/breaks`);
}

/** Accounts for a break and goes back to the list; on a refusal what was typed stays. */
export async function accountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const list = `/${locale}/desk/breaks`;
  const breakId = data.get("breakId");
  if (!isId("settlementBreak", breakId)) return redirect(list as Route);
  if (data.get("confirmed") !== "on") return refusedForm(last, data, unconfirmed);
  const result = await accountForBreak(await currentContext(), { breakId, note: typed(data, "note") });
  if (result.ok) return redirect(`${list}?done=1` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, `${list}/${breakId}`));
  return refusedForm(last, data, result.error);
}

/** Decides on a receipt and carries it out at once; what the provider cannot do now, the worker does later. */
export async function receiptAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const list = `/${locale}/desk/receipts`;
  const receiptId = data.get("receiptId");
  if (!isId("receipt", receiptId)) return redirect(list as Route);
  if (data.get("confirmed") !== "on") return refusedForm(last, data, unconfirmed);
  const reason = typed(data, "reason");
  const isAssigned = typed(data, "action") === "assign";
  const result = await resolveReceipt(
    await currentContext(),
    isAssigned
      ? { action: "assign", receiptId, reason, checkoutNumber: typed(data, "checkoutNumber").toUpperCase() }
      : { action: "refund", receiptId, reason },
  );
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(locale, `${list}/${receiptId}`));
  if (!result.ok) return refusedForm(last, data, result.error);
  try {
    await settleReceipt(receiptId);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
  }
  return redirect(`${list}/${receiptId}` as Route);
}

const unconfirmed = {
  code: "INVALID_INPUT",
  details: { fields: { confirmed: "CONFIRM_REQUIRED" } },
} as const;
