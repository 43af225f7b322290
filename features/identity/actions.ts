"use server";

import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { formError } from "#features/identity/domain/form-error.ts";
import { landingPath } from "#features/identity/domain/landing.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { askForCode, tryCode } from "#features/identity/flows/sign-in.ts";
import { pendingCode } from "#features/identity/queries/pending-code.ts";
import {
  type CodeFormState,
  type EmailFormState,
  emptyCodeForm,
  emptyEmailForm,
} from "#features/identity/schema.ts";
import { signOut } from "#features/identity/session/auth.ts";
import { signingBrowser } from "#features/identity/session/browser.ts";
import { sessionCookie, signInCookie } from "#features/identity/session/cookies.ts";
import { inRequest } from "#features/identity/session/current-actor.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import { privateCookie } from "#lib/http/cookies.ts";

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

/** Tries the typed code, or sends another one when the form's button says so. */
export async function codeAction(last: CodeFormState, data: FormData): Promise<CodeFormState> {
  return data.get("intent") === "resend" ? resendCode(last, data) : enterCode(last, data);
}

async function enterCode(last: CodeFormState, data: FormData): Promise<CodeFormState> {
  const code = textOf(data, "code");
  const jar = await cookies();
  const previousToken = jar.get(sessionCookie())?.value.slice(0, 128);
  const browser = await signingBrowser();
  const typed = previousToken ? { code, previousToken } : { code };
  const tried = await inRequest((context) => tryCode(context, browser, typed));
  const failed = { ...emptyCodeForm, code, tries: last.tries + 1 };
  if (!tried.ok) return { ...failed, ...formError(tried.error, "CODE_INCOMPLETE") };
  const result = tried.value;
  if (!result.signedIn) {
    return { ...failed, error: result.code, triesLeft: "triesLeft" in result ? result.triesLeft : null };
  }
  const seconds = Math.floor((result.expires.getTime() - Date.now()) / 1000);
  jar.set(sessionCookie(), result.token, privateCookie(seconds));
  // Not `delete`: a browser ignores the removal of a `__Host-` cookie that does not say `Secure`.
  jar.set(signInCookie(), "", privateCookie(0));
  return redirect(landingPath(localeOf(data), textOf(data, "next"), result.roles) as Route);
}

async function resendCode(last: CodeFormState, data: FormData): Promise<CodeFormState> {
  const locale = localeOf(data);
  const browser = await signingBrowser();
  return inRequest(async (context) => {
    const pending = await pendingCode(context, { browser: browser.token });
    if (!pending.ok) return redirect(`/${locale}/sign-in`);
    const sent = await askForCode(context, browser, { email: pending.value.email, locale });
    const state = { ...emptyCodeForm, tries: last.tries + 1 };
    return sent.ok ? { ...state, sent: true } : { ...state, ...formError(sent.error, "EMAIL_INVALID") };
  });
}

/** Ends this browser's session. */
export async function signOutAction(data: FormData): Promise<void> {
  await signOut({ redirect: false });
  redirect(`/${localeOf(data)}`);
}
