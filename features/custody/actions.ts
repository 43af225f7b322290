"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { PayeeId } from "#features/custody/domain/payee.ts";
import {
  discardTransfer,
  payTransfer,
  proposeTransfer,
  recordPayeeAccount,
  recordPayment,
  returnTransfer,
} from "#features/custody/index.ts";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { besideRow } from "#lib/forms/beside-row.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Page = { path: string; query?: string };

/** Keeps a refused form as it was typed, or leads back to the page with what was done. */
function answer(
  [last, data]: [KeptForm, FormData],
  result: Result<unknown, string>,
  done: string,
  { path, query = "" }: Page,
): KeptForm {
  if (result.ok) return redirect(`${path}?${query}done=${done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `${path}?${query}`) as Route);
  return refusedForm(last, data, besideField(result.error));
}

const chamberOf = (data: FormData) => typed(data, "chamberId") as Id<"chamber">;
const chamberPage = (data: FormData): Page => ({
  path: `/${localeOf(data)}/office/purchases/transfers`,
  query: `chamber=${encodeURIComponent(chamberOf(data))}&`,
});

export async function chamberAccountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ payeeId: chamberOf(data), rib: typed(data, "rib"), holder: typed(data, "holder") },
    source: typed(data, "source"),
  };
  const result = await inRequest((context) => recordPayeeAccount(context, input));
  return answer([last, data], result, "account", chamberPage(data));
}

export async function chamberProposeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { payeeId: chamberOf(data), confirmed: ticked(data) };
  const result = await inRequest((context) => proposeTransfer(context, input));
  return answer([last, data], result, "proposed", chamberPage(data));
}

const desk = (data: FormData): Page => ({ path: `/${localeOf(data)}/federation/transfers` });
const transferOf = (data: FormData) => typed(data, "transferId") as Id<"bodyTransfer">;

export async function payTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { transferId: transferOf(data), bankReference: typed(data, "bankReference") };
  const result = await inRequest((context) => payTransfer(context, input));
  return answer([last, data], result, "paid", desk(data));
}

export async function discardTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { transferId: transferOf(data), note: typed(data, "note") };
  const result = await inRequest((context) => discardTransfer(context, input));
  return answer([last, data], result, "discarded", desk(data));
}

export async function returnTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { transferId: transferOf(data), note: typed(data, "note") };
  const result = await inRequest((context) => returnTransfer(context, input));
  return answer([last, data], result, "returned", desk(data));
}

export async function recordPaymentAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const payeeId = typed(data, "payeeId") as PayeeId;
  const bankReference = typed(data, `bankReference.${payeeId}`);
  const input = { payeeId, amount: typed(data, `amount.${payeeId}`), bankReference };
  const result = await inRequest((context) => recordPayment(context, input));
  if (!result.ok && result.error.code !== "STEP_UP_REQUIRED")
    return refusedForm(last, data, besideRow(payeeId, result.error));
  return answer([last, data], result, "received", desk(data));
}
