"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import {
  attendByCode,
  cancelMeeting,
  convene,
  enterAttendance,
  publishDecisions,
  signMinutes,
  writeMinutes,
} from "#features/assemblies/index.ts";
import { mostDecisions } from "#features/assemblies/schema.ts";
import { inRequest } from "#features/identity/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const meetingOf = (data: FormData) => typed(data, "meetingId") as Id<"meeting">;
const zones = ["office", "federation", "studio"] as const;
const zoneOf = (data: FormData) => zones.find((zone) => zone === data.get("zone")) ?? "studio";

/** Keeps a refused form as it was typed, or leads to the meeting with what was done. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  done: string,
  meetingId: string = meetingOf(data),
): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error, ["memberIds"]));
  const id = encodeURIComponent(meetingId);
  return redirect(`/${localeOf(data)}/${zoneOf(data)}/meetings/${id}?done=${done}` as Route);
}

export async function conveneAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...{ bodyId: typed(data, "bodyId") as Id<"body">, kind: typed(data, "kind") as "assembly" },
    ...{ heldAt: typed(data, "heldAt"), place: typed(data, "place"), agenda: typed(data, "agenda") },
  };
  const result = await inRequest((context) => convene(context, input));
  return answer(last, data, result, "convened", result.ok ? result.value.meetingId : "");
}

export async function cancelAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { meetingId: meetingOf(data), note: typed(data, "note"), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => cancelMeeting(context, input)), "cancelled");
}

export async function publishAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const isPublic = typed(data, "isPublic") === "yes";
  const result = await inRequest((context) =>
    publishDecisions(context, { meetingId: meetingOf(data), isPublic }),
  );
  return answer(last, data, result, isPublic ? "public" : "private");
}

export async function attendAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { meetingId: meetingOf(data), code: typed(data, "code") };
  return answer(last, data, await inRequest((context) => attendByCode(context, input)), "attended");
}

export async function enterAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const memberIds = data.getAll("memberIds").map(String) as Id<"bodyMember">[];
  const input = { meetingId: meetingOf(data), memberIds };
  return answer(last, data, await inRequest((context) => enterAttendance(context, input)), "entered");
}

export async function writeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const decisions = Array.from({ length: mostDecisions }, (_, n) => ({
    words: typed(data, `decisions.${String(n)}.words`),
    inFavour: typed(data, `decisions.${String(n)}.inFavour`),
    against: typed(data, `decisions.${String(n)}.against`),
    abstained: typed(data, `decisions.${String(n)}.abstained`),
  }));
  const input = { meetingId: meetingOf(data), ar: typed(data, "ar"), fr: typed(data, "fr"), decisions };
  return answer(last, data, await inRequest((context) => writeMinutes(context, input)), "written");
}

export async function signAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { minutesId: typed(data, "minutesId") as Id<"minutes">, confirmed: ticked(data) };
  const result = await inRequest((context) => signMinutes(context, input));
  return answer(last, data, result, result.ok && result.value.isSigned ? "signed" : "signature");
}
