"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  cancelPurchase,
  closePurchase,
  coverMissing,
  deliver,
  openPurchase,
  orderPurchase,
  payDeposit,
  paySupplier,
  pledge,
  receiveByCode,
  receiveSigned,
  refundPledge,
  takeBalance,
  takeDeposit,
  voidShare,
  withdrawPledge,
} from "#features/purchases/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { besideRow } from "#lib/forms/beside-row.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Command<Input, Output> = (context: Context, input: Input) => Promise<Result<Output, string>>;

const fields = (data: FormData, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, typed(data, name)]));
const officePath = (data: FormData) =>
  `/${localeOf(data)}/office/purchases/${encodeURIComponent(typed(data, "purchaseId"))}`;
const studioPath = (data: FormData) =>
  `/${localeOf(data)}/studio/materials/${encodeURIComponent(typed(data, "purchaseId"))}?workshop=${encodeURIComponent(typed(data, "artisanId"))}`;

async function run<Input, Output>(
  [last, data]: [KeptForm, FormData],
  command: Command<Input, Output>,
  input: unknown,
  done: (output: Output) => string,
): Promise<KeptForm> {
  const result = await command(await currentContext(), input as Input);
  if (result.ok) redirect(done(result.value) as Route);
  return refusedForm(last, data, besideField(result.error));
}

export async function openPurchaseAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const title = Object.fromEntries(locales.map((locale) => [locale, typed(data, `title.${locale}`)]));
  const names = ["chamberId", "bodyId", "materialId", "supplierId", "packageSize", "price", "deposit"];
  const input = { ...fields(data, ...names, "minimumPackages", "pledgeUntil"), title };
  return run(
    [last, data],
    openPurchase,
    input,
    ({ purchaseId }) => `/${localeOf(data)}/office/purchases/${purchaseId}?done=opened`,
  );
}

export async function deliverAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(data, "purchaseId", "packages", "number", "origin", "certificate", "receivedOn");
  return run([last, data], deliver, input, () => `${officePath(data)}?done=delivered#deliveries`);
}

export async function pledgeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  return run(
    [last, data],
    pledge,
    fields(data, "purchaseId", "artisanId", "packages"),
    () => `${studioPath(data)}&done=pledged`,
  );
}

/** A wrong code is answered beside its field; the tries that are left are counted by the command. */
export async function receiveByCodeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const field = `code.${typed(data, "shareId")}`;
  const result = await receiveByCode(await currentContext(), {
    shareId: typed(data, "shareId") as Id<"lotShare">,
    code: typed(data, field),
  });
  if (!result.ok) {
    const { code } = result.error;
    const beside = code === "INVALID_INPUT" ? { code: "CODE_INVALID", details: { field } } : result.error;
    return refusedForm(last, data, besideField(beside));
  }
  if (result.value.received) return redirect(`${studioPath(data)}&done=received` as Route);
  return refusedForm(last, data, besideField({ code: "CODE_WRONG", details: { field } }));
}

export async function voidShareAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const shareId = typed(data, "shareId");
  const result = await voidShare(await currentContext(), {
    shareId: shareId as Id<"lotShare">,
    reason: typed(data, `reason.${shareId}`),
    confirmed: (data.get(`confirmed.${shareId}`) === "on") as true,
  });
  if (result.ok) return redirect(`${officePath(data)}?done=voided#deliveries` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `${officePath(data)}#deliveries`) as Route);
  return refusedForm(last, data, besideRow(shareId, result.error));
}

export async function coverMissingAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pledgeId = typed(data, "pledgeId");
  const result = await coverMissing(await currentContext(), {
    pledgeId: pledgeId as Id<"pledge">,
    reason: typed(data, `reason.${pledgeId}`),
    confirmed: (data.get(`confirmed.${pledgeId}`) === "on") as true,
  });
  if (result.ok) return redirect(`${officePath(data)}?done=covered#pledges` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `${officePath(data)}#pledges`) as Route);
  return refusedForm(last, data, besideRow(pledgeId, result.error));
}

/** An act of the office; back on its page, with what was said or why not. */
async function act<Input>(
  data: FormData,
  done: string,
  command: Command<Input, unknown>,
  input: unknown,
  part = "",
): Promise<never> {
  const path = officePath(data);
  const result = await command(await currentContext(), input as Input);
  return redirect(
    (result.ok ? `${path}?done=${done}${part}` : `${path}?problem=${result.error.code}`) as Route,
  );
}

const confirmed = (data: FormData) => ({
  purchaseId: typed(data, "purchaseId"),
  confirmed: data.get("confirm") === "on",
});

export async function orderPurchaseAction(data: FormData): Promise<void> {
  await act(data, "ordered", orderPurchase, confirmed(data));
}

export async function cancelPurchaseAction(data: FormData): Promise<void> {
  await act(data, "cancelled", cancelPurchase, confirmed(data));
}

export async function closePurchaseAction(data: FormData): Promise<void> {
  await act(data, "closed", closePurchase, confirmed(data));
}

export async function paySupplierAction(data: FormData): Promise<void> {
  await act(data, "supplierPaid", paySupplier, fields(data, "purchaseId"));
}

export async function takeDepositAction(data: FormData): Promise<void> {
  await act(data, "deposit", takeDeposit, fields(data, "pledgeId"), "#pledges");
}

export async function refundPledgeAction(data: FormData): Promise<void> {
  await act(data, "refunded", refundPledge, fields(data, "pledgeId"), "#pledges");
}

export async function takeBalanceAction(data: FormData): Promise<void> {
  await act(data, "balance", takeBalance, fields(data, "shareId"), "#deliveries");
}

export async function receiveSignedAction(data: FormData): Promise<void> {
  await act(data, "signed", receiveSigned, fields(data, "shareId"), "#deliveries");
}

/** Leads to the payment page, or back with why not. */
export async function payDepositAction(data: FormData): Promise<void> {
  const result = await payDeposit(await currentContext(), {
    pledgeId: typed(data, "pledgeId") as Id<"pledge">,
    locale: localeOf(data),
  });
  const back = () => `${studioPath(data)}&problem=${result.ok ? "" : result.error.code}`;
  redirect((result.ok ? result.value.url : back()) as Route);
}

export async function withdrawPledgeAction(data: FormData): Promise<void> {
  const result = await withdrawPledge(await currentContext(), {
    purchaseId: typed(data, "purchaseId") as Id<"groupPurchase">,
    artisanId: typed(data, "artisanId") as Id<"artisan">,
  });
  const path = studioPath(data);
  redirect((result.ok ? `${path}&done=withdrawn` : `${path}&problem=${result.error.code}`) as Route);
}
