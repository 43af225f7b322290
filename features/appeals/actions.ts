"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { decideAppeal, fileAppeal } from "#features/appeals/index.ts";
import { inRequest } from "#features/identity/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

const unconfirmed = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } };

/** Files an appeal and shows the file, where it now stands as waiting. */
export async function fileAppealAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const applicationId = data.get("applicationId");
  if (!isId("application", applicationId)) return redirect(`/${locale}/apply/mine`);
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const filed = await inRequest((context) =>
    fileAppeal(context, { applicationId, text: typed(data, "text") }),
  );
  // Pressed twice, or in two windows: it has been filed all the same.
  if (!filed.ok && filed.error.code !== "APPEAL_PENDING") return refusedForm(last, data, filed.error);
  const page = data.get("frame") === "office" ? "office/applications" : "apply";
  return redirect(`/${locale}/${page}/${applicationId}?appealed=1#appeal` as Route);
}

/** Answers an appeal and shows the list of the institution that answered. */
export async function decideAppealAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const zone = data.get("zone") === "federation" ? "federation" : "office";
  const appealId = data.get("appealId");
  if (!isId("appeal", appealId)) return redirect(`/${locale}/${zone}/appeals` as Route);
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const outcome = data.get("outcome") === "granted" ? "granted" : "dismissed";
  // Which reasons an answer takes is for the command to say.
  const reasons = data.getAll("reasons").map(String) as ["OTHER"];
  const done = await inRequest((context) =>
    decideAppeal(context, { appealId, outcome, reasons, note: typed(data, "note") }),
  );
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`/${locale}/${zone}/appeals?done=${outcome}` as Route);
}
