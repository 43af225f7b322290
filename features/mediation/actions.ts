"use server";

import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import {
  addSession,
  answerProposal,
  dismissComplaint,
  endMediation,
  fileAsBuyer,
  fileAsMember,
  nameMediator,
  proposeSettlement,
  withdrawComplaint,
} from "#features/mediation/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const complaintOf = (data: FormData) => typed(data, "complaintId") as Id<"complaint">;
const zones = ["office", "studio", "account"] as const;
const zoneOf = (data: FormData) => zones.find((zone) => zone === data.get("zone")) ?? "studio";

/** Keeps a refused form as it was typed, or leads to the complaint with what was done. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  done: string,
  complaintId: string = complaintOf(data),
): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error));
  const id = encodeURIComponent(complaintId);
  return redirect(`/${localeOf(data)}/${zoneOf(data)}/complaints/${id}?done=${done}`);
}

const filed = (data: FormData) => ({
  kind: typed(data, "kind") as "other",
  words: typed(data, "words"),
  wish: typed(data, "wish"),
  confirmed: ticked(data),
});

export async function fileAsMemberAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const artisanId = typed(data, "artisanId") as Id<"artisan">;
  const input = { artisanId, registryNumber: typed(data, "registryNumber"), ...filed(data) };
  const result = await inRequest((context) => fileAsMember(context, input));
  return answer(last, data, result, "filed", result.ok ? result.value.complaintId : "");
}

export async function fileAsBuyerAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { orderId: typed(data, "orderId"), ...filed(data) };
  const result = await inRequest((context) => fileAsBuyer(context, input));
  return answer(last, data, result, "filed", result.ok ? result.value.complaintId : "");
}

export async function nameAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { complaintId: complaintOf(data), mediatorId: typed(data, "mediatorId") };
  return answer(last, data, await inRequest((context) => nameMediator(context, input)), "named");
}

export async function dismissAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { complaintId: complaintOf(data), outcome: typed(data, "outcome"), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => dismissComplaint(context, input)), "dismissed");
}

export async function sessionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const words = { heldAt: typed(data, "heldAt"), place: typed(data, "place"), note: typed(data, "note") };
  const input = { complaintId: complaintOf(data), ...words };
  return answer(last, data, await inRequest((context) => addSession(context, input)), "session");
}

export async function proposeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { complaintId: complaintOf(data), words: typed(data, "words") };
  return answer(last, data, await inRequest((context) => proposeSettlement(context, input)), "proposed");
}

export async function answerAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    complaintId: complaintOf(data),
    n: typed(data, "n"),
    answer: typed(data, "answer") as "accepted",
    confirmed: ticked(data),
  };
  return answer(last, data, await inRequest((context) => answerProposal(context, input)), "answered");
}

export async function endAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { complaintId: complaintOf(data), outcome: typed(data, "outcome"), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => endMediation(context, input)), "ended");
}

export async function withdrawAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { complaintId: complaintOf(data), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => withdrawComplaint(context, input)), "withdrawn");
}
