import "server-only";
import { cookies } from "next/headers.js";
import { formError } from "#features/identity/domain/form-error.ts";
import { landingPath } from "#features/identity/domain/landing.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { askForCode, tryCode } from "#features/identity/flows/sign-in.ts";
import { pendingCode } from "#features/identity/queries/pending-code.ts";
import { type CodeFormState, emptyCodeForm } from "#features/identity/schema.ts";
import { signingBrowser } from "#features/identity/session/browser.ts";
import { sessionCookie, signInCookie } from "#features/identity/session/cookies.ts";
import { inRequest } from "#features/identity/session/current-actor.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import { privateCookie } from "#lib/http/cookies.ts";
import type { Id } from "#lib/ids/ids.ts";

/** What became of a typed code: the form again, or who is signed in now and the path (with language) they go to. */
export type EnteredCode =
  | { signedIn: false; state: CodeFormState }
  | { signedIn: true; userId: Id<"user">; email: string; path: string };

/** Tries the typed code and gives the browser its session, or sends another code when the form's button says so. */
export async function enterCode(last: CodeFormState, data: FormData): Promise<EnteredCode> {
  if (data.get("intent") === "resend") return { signedIn: false, state: await resendCode(last, data) };
  const code = textOf(data, "code");
  const jar = await cookies();
  const previousToken = jar.get(sessionCookie())?.value.slice(0, 128);
  const browser = await signingBrowser();
  const typed = previousToken ? { code, previousToken } : { code };
  const tried = await inRequest((context) => tryCode(context, browser, typed));
  const failed = { ...emptyCodeForm, code, tries: last.tries + 1 };
  if (!tried.ok)
    return { signedIn: false, state: { ...failed, ...formError(tried.error, "CODE_INCOMPLETE") } };
  const result = tried.value;
  if (!result.signedIn) {
    const triesLeft = "triesLeft" in result ? result.triesLeft : null;
    return { signedIn: false, state: { ...failed, error: result.code, triesLeft } };
  }
  const seconds = Math.floor((result.expires.getTime() - Date.now()) / 1000);
  jar.set(sessionCookie(), result.token, privateCookie(seconds));
  // Not `delete`: a browser ignores the removal of a `__Host-` cookie that does not say `Secure`.
  jar.set(signInCookie(), "", privateCookie(0));
  const { userId, email } = result;
  const path = landingPath(localeOf(data), safePath(textOf(data, "next")), result.roles);
  return { signedIn: true, userId, email, path };
}

async function resendCode(last: CodeFormState, data: FormData): Promise<CodeFormState> {
  const locale = localeOf(data);
  const browser = await signingBrowser();
  return inRequest(async (context) => {
    const pending = await pendingCode(context, { browser: browser.token });
    if (!pending.ok) {
      // Loaded here: Next gives this module another meaning in server components, which Node alone cannot.
      const { redirect } = await import("next/navigation");
      return redirect(`/${locale}/sign-in`);
    }
    const sent = await askForCode(context, browser, { email: pending.value.email, locale });
    const state = { ...emptyCodeForm, tries: last.tries + 1 };
    return sent.ok ? { ...state, sent: true } : { ...state, ...formError(sent.error, "EMAIL_INVALID") };
  });
}
