"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import {
  cancelVisit,
  planVisit,
  removeVisitPhoto,
  reportVisit,
  showWay,
  type Way,
} from "#features/visits/index.ts";
import { type Place, placeSchema, type VisitOutcome, type VisitSubjectId } from "#features/visits/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

function visitIn(data: FormData): Id<"visit"> {
  const given = data.get("visitId");
  return isId("visit", given) ? given : redirect(`/${localeOf(data)}/office/visits` as Route);
}

/** Plans a visit and shows it. */
export async function planVisitAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const planned = await inRequest((context) =>
    planVisit(context, {
      // Whether that is a file or a maker the command sees for itself.
      subjectId: typed(data, "subjectId") as VisitSubjectId,
      ...{ day: typed(data, "day"), time: typed(data, "time") },
      officerId: typed(data, "officerId") as Id<"user">,
    }),
  );
  if (!planned.ok) return refusedForm(last, data, planned.error);
  return redirect(`/${locale}/office/visits/${planned.value.visitId}?done=planned` as Route);
}

/** Calls a visit off and shows the agenda. */
export async function cancelVisitAction(data: FormData): Promise<void> {
  const [locale, visitId] = [localeOf(data), visitIn(data)];
  const done = await inRequest((context) => cancelVisit(context, { visitId }));
  redirect(
    `/${locale}/office/visits${done.ok ? "?done=cancelled" : `/${visitId}?problem=${done.error.code}`}` as Route,
  );
}

/** Writes the report; everything typed stays on a refusal. */
export async function reportVisitAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const [locale, visitId] = [localeOf(data), visitIn(data)];
  const done = await inRequest((context) =>
    reportVisit(context, {
      ...{ visitId, outcome: typed(data, "outcome") as VisitOutcome },
      ...{ report: typed(data, "report"), place: placeIn(data) },
    }),
  );
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`/${locale}/office/visits/${visitId}?done=reported` as Route);
}

/** The place the browser gave; null where it gave none, or something that is no place. */
function placeIn(data: FormData): Place | null {
  const number = (name: string) => (typed(data, name) === "" ? Number.NaN : Number(typed(data, name)));
  const place = placeSchema.safeParse({
    ...{ latitude: number("latitude"), longitude: number("longitude"), accuracy: number("accuracy") },
  });
  return place.success ? place.data : null;
}

/** Takes a photograph out again. */
export async function removeVisitPhotoAction(data: FormData): Promise<void> {
  const [locale, visitId] = [localeOf(data), visitIn(data)];
  const documentId = data.get("documentId");
  if (isId("document", documentId))
    await inRequest((context) => removeVisitPhoto(context, { visitId, documentId }));
  redirect(`/${locale}/office/visits/${visitId}#photos` as Route);
}

export type ShownWay = Way | "refused" | null;

/** Shows address and telephone, in this answer alone. */
export async function showWayAction(_: ShownWay, data: FormData): Promise<ShownWay> {
  const visitId = visitIn(data);
  const shown = await inRequest((context) => showWay(context, { visitId }));
  return shown.ok ? shown.value : "refused";
}
