"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { formError } from "#features/identity/domain/form-error.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { askForCode } from "#features/identity/flows/sign-in.ts";
import { type EmailFormState, emptyEmailForm } from "#features/identity/schema.ts";
import { signOut } from "#features/identity/session/auth.ts";
import { signingBrowser } from "#features/identity/session/browser.ts";
import { inRequest } from "#features/identity/session/current-actor.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import { mirrorCookie, savedCookie } from "#lib/http/cookies.ts";

/** Sends a code to the typed address and shows the page to type it on. */
export async function requestCodeAction(last: EmailFormState, data: FormData): Promise<EmailFormState> {
  const email = textOf(data, "email");
  const locale = localeOf(data);
  const browser = await signingBrowser();
  const sent = await inRequest((context) => askForCode(context, browser, { email, locale }));
  if (!sent.ok)
    return { ...emptyEmailForm, email, ...formError(sent.error, "EMAIL_INVALID"), tries: last.tries + 1 };
  return redirect(`/${locale}/sign-in/code?next=${encodeURIComponent(safePath(textOf(data, "next")))}`);
}

/** Ends this browser's session. The account's kept pieces are no longer shown as kept here. */
export async function signOutAction(data: FormData): Promise<void> {
  await signOut({ redirect: false });
  (await cookies()).set(savedCookie, "", mirrorCookie(0));
  redirect(`/${localeOf(data)}`);
}
