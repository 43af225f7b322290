"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { answerDispute, decideLostDispute, recordBankRefund } from "#features/refunds/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

const unconfirmed = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } } as const;

/** Gives the answer to a dispute in. */
export async function answerDisputeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const disputeId = typed(data, "disputeId") as Id<"dispute">;
  const result = await answerDispute(await currentContext(), {
    disputeId,
    statement: typed(data, "statement"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${localeOf(data)}/federation/disputes/${disputeId}?done=1`);
}

/** Says who bears a lost dispute. */
export async function decideLostAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const disputeId = typed(data, "disputeId") as Id<"dispute">;
  const result = await decideLostDispute(await currentContext(), {
    disputeId,
    bearer: typed(data, "bearer") as "maker",
    reason: typed(data, "reason"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${localeOf(data)}/federation/disputes/${disputeId}?done=1`);
}

/** Notes a transfer to a buyer. */
export async function recordBankRefundAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const refundId = typed(data, "refundId") as Id<"refund">;
  const result = await recordBankRefund(await currentContext(), {
    refundId,
    reference: typed(data, "reference"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${localeOf(data)}/federation/refunds?done=1`);
}
