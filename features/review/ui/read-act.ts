import "server-only";
import { notFound, redirect } from "next/navigation";
import { getApplication } from "#features/applications/index.ts";
import { currentContext, type PersonActor } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { getReview, listColleagues } from "#features/review/index.ts";
import { readAct as actOf, actPath, type FileAct } from "#features/review/paths.ts";
import type { Colleague, ReviewDto } from "#features/review/schema.ts";
import { actFields } from "#features/review/ui/act-fields.ts";
import { sentencesIn } from "#features/review/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

/**
 * What a page about a file shows. It asks for a fresh second factor first, so that nobody writes a long note and is sent away
 * with it.
 */
export async function readActPage(id: string, segment: string, locale: Locale, actor: PersonActor) {
  const act = actOf(segment);
  if (!isId("application", id) || !act) notFound();
  const context = await currentContext();
  const review = await getReview(context, { applicationId: id });
  const file = await getApplication(context, { applicationId: id });
  if (!review.ok || !file.ok || !file.value.viewer.isOfficer) notFound();
  const isOpen = mayDo(act, review.value);
  if (isOpen && act !== "answer" && !isSteppedUp(actor, now()))
    redirect(stepUpPath(locale, `/${locale}${actPath(id, act)}`));
  let officers: Colleague[] = [];
  if (act === "hand-over") {
    const listed = await listColleagues(context, { applicationId: id });
    if (!listed.ok) notFound();
    officers = listed.value.officers;
  }
  const fields = await actFields({ act, file: file.value, officers, locale });
  return {
    ...{ act, fields, officers, isOpen, review: review.value, file: file.value },
    sentences: await sentencesIn(locale),
  };
}

export type ActPage = Awaited<ReturnType<typeof readActPage>>;

function mayDo(act: FileAct, { viewer }: ReviewDto): boolean {
  if (act === "second") return viewer.maySecond;
  if (act === "conflict") return viewer.mayDeclareConflict;
  return act === "hand-over" ? viewer.mayHandOver : viewer.mayDecide;
}
