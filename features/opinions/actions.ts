"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import {
  askOpinion,
  giveOpinion,
  sendOpinionBack,
  signOpinion,
  withdrawOpinion,
} from "#features/opinions/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const opinionOf = (data: FormData) => typed(data, "opinionId") as Id<"opinion">;
const zones = ["office", "federation", "studio"] as const;
const zoneOf = (data: FormData) => zones.find((zone) => zone === data.get("zone")) ?? "studio";

/** Keeps a refused form as it was typed, or leads to the opinion with what was done. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  done: string,
  opinionId: string = opinionOf(data),
): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error));
  return redirect(
    `/${localeOf(data)}/${zoneOf(data)}/opinions/${encodeURIComponent(opinionId)}?done=${done}` as Route,
  );
}

export async function askAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    chamberId: zoneOf(data) === "federation" ? null : (typed(data, "chamberId") as Id<"chamber">),
    ...{ bodyId: typed(data, "bodyId") as Id<"body">, subject: typed(data, "subject") as "craft" },
    ...{ craftId: typed(data, "craftId") as Id<"craft">, question: typed(data, "question") },
    ...{ texts: typed(data, "texts"), answerBy: typed(data, "answerBy") },
  };
  const result = await inRequest((context) => askOpinion(context, input));
  return answer(last, data, result, "asked", result.ok ? result.value.opinionId : "");
}

export async function giveAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ opinionId: opinionOf(data), verdict: typed(data, "verdict") as "none" },
    reasons: typed(data, "reasons"),
  };
  return answer(last, data, await inRequest((context) => giveOpinion(context, input)), "given");
}

export async function signAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { opinionId: opinionOf(data), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => signOpinion(context, input)), "signed");
}

export async function backAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { opinionId: opinionOf(data), note: typed(data, "note") };
  return answer(last, data, await inRequest((context) => sendOpinionBack(context, input)), "back");
}

export async function withdrawAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { opinionId: opinionOf(data), note: typed(data, "note"), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => withdrawOpinion(context, input)), "withdrawn");
}
