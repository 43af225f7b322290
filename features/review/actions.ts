"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { besideLists } from "#features/review/form-errors.ts";
import {
  checkItem,
  decide,
  declareConflict,
  handOver,
  propose,
  readSecond,
  releaseFile,
  requestCompletion,
  takeFile,
} from "#features/review/index.ts";
import { actPath, type FileAct, filePath, queuePath, readAct } from "#features/review/paths.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Place = { locale: Locale; applicationId: Id<"application"> };

/** Language and file of a form. Anything else is a form of nobody's. */
function placeOf(data: FormData): Place {
  const locale = localeOf(data);
  const applicationId = data.get("applicationId");
  if (!isId("application", applicationId)) return redirect(`/${locale}${queuePath}`);
  return { locale, applicationId };
}

const to = ({ locale, applicationId }: Place, query: string): Route =>
  `/${locale}${filePath(applicationId)}?${query}` as Route;

/** Takes a file and opens it. Where somebody was faster, the queue says so. */
export async function takeAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  const taken = await inRequest((context) => takeFile(context, { applicationId: place.applicationId }));
  if (taken.ok) redirect(to(place, "done=taken"));
  redirect(`/${place.locale}${queuePath}?problem=${taken.error.code}`);
}

/** Puts a file back into the queue. */
export async function releaseAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  const done = await inRequest((context) => releaseFile(context, { applicationId: place.applicationId }));
  if (!done.ok) redirect(to(place, `problem=${done.error.code}`));
  redirect(`/${place.locale}${queuePath}?done=released`);
}

/** Saves what was found on a point. The page stays where it is, with or without scripts. */
export async function checkAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { applicationId } = placeOf(data);
  const saved = await inRequest((context) =>
    checkItem(context, {
      ...{ applicationId, item: typed(data, "item"), note: typed(data, "note") },
      outcome: typed(data, "outcome") as "fine",
    }),
  );
  if (!saved.ok) return refusedForm(last, data, saved.error);
  refresh();
  return { tries: last.tries, values: {}, fields: {}, error: null };
}

/** What each page about a file does, and what is said afterwards. */
const acts: Record<
  Exclude<FileAct, "answer">,
  (context: Context, applicationId: Id<"application">, data: FormData) => Promise<Result<unknown, string>>
> = {
  approve: (context, applicationId, data) => decideOr(context, applicationId, data, "approve"),
  refuse: (context, applicationId, data) => decideOr(context, applicationId, data, "refuse"),
  completion: (context, applicationId, data) =>
    requestCompletion(context, {
      ...{ applicationId, note: typed(data, "note") },
      reasons: data.getAll("reasons").map(String) as "OTHER"[],
    }),
  second: (context, applicationId, data) =>
    readSecond(context, {
      ...{ applicationId, note: typed(data, "note") },
      agrees: typed(data, "agrees") as "yes",
    }),
  conflict: (context, applicationId, data) =>
    declareConflict(context, { applicationId, relation: typed(data, "relation") as "other" }),
  "hand-over": (context, applicationId, data) =>
    handOver(context, { applicationId, officerId: typed(data, "officerId") as Id<"user"> }),
};

/** Decides where one reader is enough, else proposes: which it is, the form says and the command checks. */
function decideOr(
  context: Context,
  applicationId: Id<"application">,
  data: FormData,
  outcome: "approve" | "refuse",
): Promise<Result<unknown, string>> {
  const command = typed(data, "needsSecond") === "yes" ? propose : decide;
  return command(context, {
    ...{ applicationId, outcome, note: typed(data, "note") },
    reasons: data.getAll("reasons").map(String) as "OTHER"[],
  });
}

const confirmed: readonly FileAct[] = ["approve", "refuse", "conflict"];

/** Does what a page about a file is for; on a refusal everything typed stays. */
export async function fileAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const act = readAct(typed(data, "act"));
  if (!act || act === "answer") return redirect(to(place, "problem=INVALID_INPUT"));
  if (confirmed.includes(act) && data.get("confirm") !== "on") {
    const details = { fields: { confirm: "CONFIRM_REQUIRED" } };
    return refusedForm(last, data, { code: "INVALID_INPUT", details });
  }
  const result = await inRequest((context) => acts[act](context, place.applicationId, data));
  if (!result.ok) {
    if (result.error.code === "STEP_UP_REQUIRED")
      redirect(stepUpPath(place.locale, `/${place.locale}${actPath(place.applicationId, act)}`));
    return refusedForm(last, data, besideLists(result.error));
  }
  // The file is out of sight of whoever declared a conflict.
  if (act === "conflict") redirect(`/${place.locale}${queuePath}?done=conflict`);
  return redirect(to(place, `done=${doneOf(act, data)}`));
}

function doneOf(act: FileAct, data: FormData): string {
  if (act === "second") return typed(data, "agrees") === "yes" ? "agreed" : "declined";
  const proposes = typed(data, "needsSecond") === "yes" && (act === "approve" || act === "refuse");
  return proposes ? "proposed" : act;
}
