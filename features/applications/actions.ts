"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { formPage } from "#features/applications/domain/form-page.ts";
import {
  type FormState,
  formErrors,
  readAnswer,
  stepsIn,
  typedValues,
} from "#features/applications/form-state.ts";
import {
  answerCompletion,
  answerStep,
  declineOffer,
  getApplication,
  linkAccount,
  removeDocument,
  startApplication,
  startAssisted,
  submitApplication,
  tryOffer,
  withdrawApplication,
} from "#features/applications/index.ts";
import {
  type Frame,
  pathAfter,
  placeOf,
  sectionPath,
  statusPath,
  stepPath,
} from "#features/applications/paths.ts";
import { inRequest } from "#features/identity/index.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Failure } from "#lib/kernel/errors.ts";

const frameIn = (data: FormData): Frame => (data.get("frame") === "office" ? "office" : "apply");

function fileIn(data: FormData): Id<"application"> {
  const given = data.get("applicationId");
  if (!isId("application", given)) return redirect(`/${localeOf(data)}/apply/mine`);
  return given;
}

const failed = (last: FormState, data: FormData, failures: readonly Failure<string>[]): FormState => ({
  values: typedValues(data),
  ...formErrors(failures),
  tries: last.tries + 1,
});

/** Saves the answers of a screen, each by itself, and goes on. What is right is kept even where something else is wrong. */
export async function answerAction(last: FormState, data: FormData): Promise<FormState> {
  const [applicationId, locale, frame] = [fileIn(data), localeOf(data), frameIn(data)];
  const steps = stepsIn(textOf(data, "steps"));
  return inRequest(async (context) => {
    const [first] = steps;
    if (context.actor.kind !== "person" && first) {
      const here = `/${locale}${placeOf(frame, applicationId, first)}`;
      return redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
    }
    const failures: Failure<string>[] = [];
    for (const step of steps) {
      const given = readAnswer(step, data) as Parameters<typeof answerStep>[1]["answer"];
      const done = await answerStep(context, { applicationId, answer: given });
      if (!done.ok) failures.push(done.error);
    }
    // On the way back what is right is kept, and what is not yet right stops nobody.
    const goesBack = textOf(data, "then") === "back";
    if (failures.length > 0 && !goesBack) return failed(last, data, failures);
    const file = await getApplication(context, { applicationId });
    const answered = steps.at(-1);
    if (!file.ok || !answered) return redirect(`/${locale}/apply/mine`);
    // A second button may say that the reader stays (`again`) or goes back; else the page says where they came from.
    const came = textOf(data, "from");
    const from = goesBack && came ? came : textOf(data, "then") || came;
    return redirect(pathAfter(locale, file.value, { frame, answered, from }) as Route);
  });
}

/** Begins somebody's own application. */
export async function startAction(last: FormState, data: FormData): Promise<FormState> {
  const locale = localeOf(data);
  const kind = textOf(data, "kind");
  const started = await inRequest((context) =>
    startApplication(context, {
      locale,
      place: {
        province: textOf(data, "province"),
        town: textOf(data, "town"),
        address: textOf(data, "address"),
      },
      ...(kind ? { kind: kind as "maalem" } : {}),
    }),
  );
  if (!started.ok) return failed(last, data, [started.error]);
  return redirect(`/${locale}${stepPath(started.value.applicationId, kind ? "name" : "kind")}` as Route);
}

/** An officer begins an application with a person. */
export async function startAssistedAction(last: FormState, data: FormData): Promise<FormState> {
  const locale = localeOf(data);
  const text = (name: string) => textOf(data, name);
  const given = {
    ...{ chamberId: text("chamberId"), locale: text("language"), kind: text("kind"), at: text("at") },
    ...{ method: text("method"), witness: text("witness"), email: text("email") },
    place: { province: text("province"), town: text("town"), address: text("address") },
  } as Parameters<typeof startAssisted>[1];
  const started = await inRequest((context) => startAssisted(context, given));
  if (!started.ok) return failed(last, data, [started.error]);
  return redirect(`/${locale}${sectionPath(started.value.applicationId, "person")}` as Route);
}

/** Sends a draft, or the answer to what the chamber asked for. */
export async function sendAction(last: FormState, data: FormData): Promise<FormState> {
  const [applicationId, locale, frame] = [fileIn(data), localeOf(data), frameIn(data)];
  const again = data.get("again") === "1";
  const sent = await inRequest(async (context: Context) =>
    again ? answerCompletion(context, { applicationId }) : submitApplication(context, { applicationId }),
  );
  // Pressed twice, or in two windows: it has been sent all the same.
  const isSent = sent.ok || ["APPLICATION_SENT", "NOTHING_ASKED"].includes(sent.error.code);
  if (!isSent) return failed(last, data, [sent.error]);
  const path = frame === "office" ? sectionPath(applicationId, "done") : statusPath(applicationId);
  return redirect(`/${locale}${path}?sent=${again ? "again" : "1"}` as Route);
}

/** Takes a file back, after the page that asks whether it is meant. */
export async function withdrawAction(data: FormData): Promise<void> {
  const [applicationId, locale, frame] = [fileIn(data), localeOf(data), frameIn(data)];
  await inRequest((context) => withdrawApplication(context, { applicationId }));
  redirect(
    `/${locale}${frame === "office" ? "/office/applications/new" : statusPath(applicationId)}` as Route,
  );
}

/** Removes a picture and comes back to its place. */
export async function removeDocumentAction(data: FormData): Promise<void> {
  const applicationId = fileIn(data);
  const documentId = data.get("documentId");
  const page = formPage(textOf(data, "back"), applicationId);
  if (isId("document", documentId)) {
    await inRequest((context) => removeDocument(context, { applicationId, documentId }));
  }
  redirect((page ? `${page.path}#${textOf(data, "slot")}` : `/${localeOf(data)}/apply/mine`) as Route);
}

/** Offers an assisted file to the person's address. */
export async function linkAccountAction(last: FormState, data: FormData): Promise<FormState> {
  const [applicationId, locale] = [fileIn(data), localeOf(data)];
  const linked = await inRequest((context) =>
    linkAccount(context, { applicationId, email: textOf(data, "linkEmail") }),
  );
  if (!linked.ok) {
    const state = failed(last, data, [linked.error]);
    return {
      ...state,
      fields: { ...state.fields, ...(state.fields.email && { linkEmail: state.fields.email }) },
    };
  }
  return redirect(`/${locale}${sectionPath(applicationId, "done")}?offered=1` as Route);
}

/** The person takes a file offered to their address, or says that it is not theirs. */
export async function offerAction(last: FormState, data: FormData): Promise<FormState> {
  const [applicationId, locale] = [fileIn(data), localeOf(data)];
  const declines = data.get("intent") === "decline";
  const answered = await inRequest(async (context: Context) =>
    declines
      ? declineOffer(context, { applicationId })
      : tryOffer(context, { applicationId, phone: textOf(data, "phone") }),
  );
  if (!answered.ok) return failed(last, data, [answered.error]);
  return redirect(
    (declines
      ? `/${locale}/apply/mine?declined=1`
      : `/${locale}${statusPath(applicationId)}?taken=1`) as Route,
  );
}
