"use server";

import { redirect } from "next/navigation";
import { answerForm, craftOf, zoneOf } from "#features/endangered/form-answer.ts";
import {
  confirmAssessment,
  draftAssessment,
  openRecord,
  recordFact,
  recordIndicator,
  returnAssessment,
  secondReadIndicator,
  withdrawFact,
  writeMaking,
} from "#features/endangered/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

const done = (data: FormData, what: string) => `/crafts/${craftOf(data)}?done=${what}`;

/** A button of the file: back to it, with what was done or what was wrong. */
function back(data: FormData, ok: boolean, code: string): never {
  const tail = ok ? `done=${code}` : `problem=${code}`;
  return redirect(`/${localeOf(data)}/${zoneOf(data)}/crafts/${craftOf(data)}?${tail}`);
}

export async function openRecordAction(data: FormData): Promise<void> {
  const chamberId = typed(data, "chamberId") as Id<"chamber">;
  const result = await openRecord(await currentContext(), { craftId: craftOf(data), chamberId });
  back(data, result.ok, result.ok ? "opened" : result.error.code);
}

export async function secondReadAction(data: FormData): Promise<void> {
  const indicatorId = typed(data, "indicatorId") as Id<"indicator">;
  const result = await secondReadIndicator(await currentContext(), { indicatorId });
  back(data, result.ok, result.ok ? "secondRead" : result.error.code);
}

export async function writeMakingAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await writeMaking(await currentContext(), {
    craftId: craftOf(data),
    making: words(data, "making"),
    source: typed(data, "source"),
  });
  return answerForm(last, data, result, done(data, "making"));
}

export async function recordIndicatorAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const supersedes = typed(data, "supersedes") as Id<"indicator"> | "";
  const result = await recordIndicator(await currentContext(), {
    craftId: craftOf(data),
    kind: typed(data, "kind") as "apprentices",
    value: typed(data, "value"),
    asOf: typed(data, "asOf"),
    source: typed(data, "source"),
    ...(supersedes ? { supersedes } : {}),
  });
  return answerForm(last, data, result, done(data, "indicator"));
}

export async function draftAssessmentAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await draftAssessment(await currentContext(), {
    craftId: craftOf(data),
    grade: typed(data, "grade") as "viable",
    note: words(data, "note"),
  });
  return answerForm(last, data, result, done(data, "drafted"));
}

export async function recordFactAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await recordFact(await currentContext(), {
    craftId: craftOf(data),
    kind: typed(data, "kind") as "programme",
    words: words(data, "words"),
    year: typed(data, "year"),
    source: typed(data, "source"),
  });
  return answerForm(last, data, result, done(data, "fact"));
}

export async function withdrawFactAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await withdrawFact(await currentContext(), {
    craftId: craftOf(data),
    kind: typed(data, "kind"),
    code: typed(data, "code"),
    note: typed(data, "note"),
  });
  return answerForm(last, data, result, done(data, "factWithdrawn"));
}

export async function confirmAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await confirmAssessment(await currentContext(), {
    assessmentId: typed(data, "assessmentId") as Id<"assessment">,
    confirmed: ticked(data),
  });
  return answerForm(last, data, result, "/readings?done=confirmed");
}

export async function returnAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await returnAssessment(await currentContext(), {
    assessmentId: typed(data, "assessmentId") as Id<"assessment">,
    note: typed(data, "note"),
  });
  return answerForm(last, data, result, "/readings?done=returned");
}
