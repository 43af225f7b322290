"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { revokeCertificate } from "#features/skills/index.ts";
import {
  assess,
  attend,
  cancelSession,
  certify,
  changeSession,
  enrol,
  leave,
  moveProgramme,
  planSession,
  writeProgramme,
} from "#features/training/index.ts";
import type { ProgrammeKind } from "#features/training/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Six digits are guessed by nobody who has ten tries an hour. */
const tries: Limit = { name: "training-code", points: 10, seconds: 3600 };

const threeOf = (data: FormData, name: string) =>
  Object.fromEntries(locales.map((locale) => [locale, typed(data, `${name}.${locale}`)])) as {
    ar: string;
    fr: string;
    en: string;
  };
const programmeOf = (data: FormData) => typed(data, "programmeId") as Id<"trainingProgramme">;
const sessionOf = (data: FormData) => typed(data, "sessionId") as Id<"trainingSession">;
const enrolmentOf = (data: FormData) => typed(data, "enrolmentId") as Id<"trainingEnrolment">;
const officePage = (data: FormData) => `/${localeOf(data)}/office/training/${programmeOf(data)}`;
const studioPage = (data: FormData) => `/${localeOf(data)}/studio/training`;

const said = (page: string, result: Result<unknown, string>, done: string): never =>
  redirect(`${page}?${result.ok ? `done=${done}` : `problem=${result.error.code}`}` as Route);

/** Writes a programme and shows it. */
export async function writeProgrammeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const written = await inRequest((context) =>
    writeProgramme(context, {
      programmeId: programmeOf(data) || null,
      chamberId: typed(data, "chamberId") as Id<"chamber">,
      kind: typed(data, "kind") as ProgrammeKind,
      craftId: (typed(data, "craftId") || null) as Id<"craft"> | null,
      title: threeOf(data, "title"),
      summary: threeOf(data, "summary"),
      prerequisites: threeOf(data, "prerequisites"),
      hours: typed(data, "hours"),
    }),
  );
  if (!written.ok) return refusedForm(last, data, written.error);
  return redirect(`/${localeOf(data)}/office/training/${written.value.programmeId}?done=written` as Route);
}

/** Shows a programme to everybody, or closes it. */
export async function moveProgrammeAction(data: FormData): Promise<void> {
  const to = data.get("to") === "closed" ? "closed" : "open";
  said(
    officePage(data),
    await inRequest((context) => moveProgramme(context, { programmeId: programmeOf(data), to })),
    to,
  );
}

const sessionTyped = (data: FormData) => ({
  ...{ place: threeOf(data, "place"), startsOn: typed(data, "startsOn"), endsOn: typed(data, "endsOn") },
  ...{ seats: typed(data, "seats"), trainer: typed(data, "trainer") },
});

/** Plans a session and shows its programme. */
export async function planSessionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const planned = await inRequest((context) =>
    planSession(context, { programmeId: programmeOf(data), ...sessionTyped(data) }),
  );
  if (!planned.ok) return refusedForm(last, data, planned.error);
  return redirect(`${officePage(data)}?done=planned` as Route);
}

/** Changes a session and shows it. */
export async function changeSessionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const changed = await inRequest((context) =>
    changeSession(context, { sessionId: sessionOf(data), ...sessionTyped(data) }),
  );
  if (!changed.ok) return refusedForm(last, data, changed.error);
  return redirect(`${officePage(data)}/${sessionOf(data)}?done=changed` as Route);
}

/** Certifies what was passed, or takes a certificate back; with a second factor where the last is not fresh. */
async function signed(last: KeptForm, data: FormData, done: string, result: Result<unknown, string>) {
  const page = `${officePage(data)}/${sessionOf(data)}`;
  if (result.ok) return redirect(`${page}?done=${done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), page) as Route);
  return refusedForm(last, data, result.error);
}

/** Signs a certificate of a passed training. */
export async function certifyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const confirmed = ticked(data);
  const result = await inRequest((context) =>
    certify(context, { enrolmentId: enrolmentOf(data), confirmed }),
  );
  return signed(last, data, "certified", result);
}

/** Takes the certificate of a training back. */
export async function revokeTrainingAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    revokeCertificate(context, {
      certificateId: typed(data, "certificateId") as Id<"skillCertificate">,
      reason: typed(data, "reason") as "issued_in_error",
      confirmed: ticked(data),
    }),
  );
  return signed(last, data, "revoked", result);
}

/** Calls a session off, once its box is ticked. */
export async function cancelSessionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const confirmed = ticked(data);
  const result = await inRequest((context) =>
    cancelSession(context, { sessionId: sessionOf(data), confirmed }),
  );
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${officePage(data)}/${sessionOf(data)}?done=cancelled` as Route);
}

/** Says how it went for somebody. */
export async function assessAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    assess(context, {
      enrolmentId: enrolmentOf(data),
      outcome: typed(data, "outcome") as "passed",
      note: typed(data, "note"),
    }),
  );
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${officePage(data)}/${sessionOf(data)}?done=assessed` as Route);
}

/** Takes a seat, or a place in the line. */
export async function enrolAction(data: FormData): Promise<void> {
  const artisanId = typed(data, "artisanId") as Id<"artisan">;
  const result = await inRequest((context) => enrol(context, { sessionId: sessionOf(data), artisanId }));
  said(studioPage(data), result, result.ok ? result.value.state : "");
}

/** Gives a seat back. */
export async function leaveAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => leave(context, { enrolmentId: enrolmentOf(data) }));
  said(studioPage(data), result, "left");
}

/** Says that one is there, with the code of the day. */
export async function attendAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const enrolmentId = enrolmentOf(data);
  const turn = await outcome(() => takeTurns([{ limit: tries, key: enrolmentId }]));
  if (!turn.ok) return refusedForm(last, data, turn.error);
  const result = await inRequest((context) => attend(context, { enrolmentId, code: typed(data, "code") }));
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${studioPage(data)}?done=attended` as Route);
}
