"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { proposeTransfer, recordPayeeAccount } from "#features/custody/index.ts";
import { callDues, decideDues, exemptDues, payDues, takeCash, withdrawDues } from "#features/dues/index.ts";
import { memberClasses } from "#features/dues/schema.ts";
import { currentContext, inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const bodyOf = (data: FormData) => typed(data, "bodyId") as Id<"body">;

/** The page of a body's dues in the zone a form stands in; the treasurer's is in the studio. */
function pageOf(data: FormData): string {
  const zone = (["federation", "studio"] as const).find((one) => one === data.get("zone")) ?? "office";
  const id = encodeURIComponent(bodyOf(data));
  return `/${localeOf(data)}/${zone}/${zone === "studio" ? `dues/${id}` : `bodies/${id}/dues`}`;
}

/** Keeps a refused form as it was typed, or leads back to the page with what was done. */
function answer(last: KeptForm, data: FormData, result: Result<unknown, string>, done: string): KeptForm {
  const page = pageOf(data);
  if (result.ok) return redirect(`${page}?done=${done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), page) as Route);
  const failure = besideField(result.error);
  return refusedForm(last, data, failure);
}

export async function decideAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const amounts = Object.fromEntries(memberClasses.map((kind) => [kind, typed(data, `amounts.${kind}`)]));
  const input = {
    ...{ bodyId: bodyOf(data), year: typed(data, "year"), dueOn: typed(data, "dueOn") },
    ...{ decidedOn: typed(data, "decidedOn"), source: typed(data, "source") },
    amounts: amounts as Record<(typeof memberClasses)[number], string>,
    meetingId: typed(data, "meetingId") as Id<"meeting">,
  };
  return answer(last, data, await inRequest((context) => decideDues(context, input)), "decided");
}

export async function callAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { callId: typed(data, "callId") as Id<"duesCall">, confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => callDues(context, input)), "called");
}

export async function withdrawAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { callId: typed(data, "callId") as Id<"duesCall">, confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => withdrawDues(context, input)), "withdrawn");
}

export async function cashAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ duesId: typed(data, "duesId") as Id<"dues">, receipt: typed(data, "receipt") },
    paidOn: typed(data, "paidOn"),
  };
  return answer(last, data, await inRequest((context) => takeCash(context, input)), "cash");
}

export async function exemptAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ duesId: typed(data, "duesId") as Id<"dues">, reason: typed(data, "reason") },
    confirmed: ticked(data),
  };
  return answer(last, data, await inRequest((context) => exemptDues(context, input)), "exempt");
}

export async function accountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ payeeId: bodyOf(data), rib: typed(data, "rib"), holder: typed(data, "holder") },
    source: typed(data, "source"),
  };
  return answer(last, data, await inRequest((context) => recordPayeeAccount(context, input)), "account");
}

export async function proposeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { payeeId: bodyOf(data), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => proposeTransfer(context, input)), "proposed");
}

/** Leads to the payment page, or back with why not. */
export async function payAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const result = await payDues(await currentContext(), {
    duesId: typed(data, "duesId") as Id<"dues">,
    locale,
  });
  redirect((result.ok ? result.value.url : `/${locale}/studio/dues?problem=${result.error.code}`) as Route);
}
