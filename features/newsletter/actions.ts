"use server";

import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { confirm, saveIssue, sendIssue, subscribeWithin } from "#features/newsletter/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { isId } from "#lib/ids/ids.ts";

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

/** Asks for the newsletter. */
export async function subscribeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const email = typed(data, "email");
  const asked = await subscribeWithin(clientAddress(await headers()), { email, locale });
  if (asked.ok) redirect(`/${locale}/newsletter?done=asked`);
  return refusedForm(last, data, asked.error);
}

/** Says yes with the mailed link. */
export async function confirmAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => confirm(context, { token: typed(data, "token") }));
  redirect(`/${localeOf(data)}/newsletter?done=${result.ok ? "confirmed" : "gone"}`);
}

/** Writes an issue down and shows what it looks like. */
export async function saveIssueAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const issueId = data.get("issueId");
  const items = data.getAll("items").flatMap((value) => {
    const [kind, id = ""] = String(value).split(" ");
    return kind === "collection" || kind === "story" ? [{ kind, id } as const] : [];
  });
  const result = await inRequest((context) =>
    saveIssue(context, {
      issueId: isId("newsletterIssue", issueId) ? issueId : null,
      version: typed(data, "version"),
      subject: words(data, "subject"),
      intro: words(data, "intro"),
      items,
    }),
  );
  if (!result.ok) return refusedForm(last, data, besideField(result.error, ["items"]));
  return redirect(`/${localeOf(data)}/federation/newsletter/${result.value.issueId}?done=saved` as Route);
}

/** Lets an issue go, after it was confirmed. */
export async function sendIssueAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const issueId = data.get("issueId");
  const home = `/${locale}/federation/newsletter`;
  if (!isId("newsletterIssue", issueId)) return redirect(home as Route);
  if (data.get("confirm") !== "on") {
    const details = { fields: { confirm: "CONFIRM_REQUIRED" } };
    return refusedForm(last, data, { code: "INVALID_INPUT", details });
  }
  const version = typed(data, "version");
  const result = await inRequest((context) => sendIssue(context, { issueId, version }));
  if (result.ok) return redirect(`${home}?done=sending` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, `${home}/${issueId}`));
  return refusedForm(last, data, result.error);
}
