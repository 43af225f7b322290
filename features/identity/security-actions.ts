"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { endBrowser } from "#features/identity/commands/end-browser.ts";
import { endOtherBrowsers } from "#features/identity/commands/end-other-browsers.ts";
import { removeApp } from "#features/identity/commands/remove-app.ts";
import { removePasskey } from "#features/identity/commands/remove-passkey.ts";
import { renamePasskey } from "#features/identity/commands/rename-passkey.ts";
import { resetSecondFactor } from "#features/identity/commands/reset-second-factor.ts";
import { factorError } from "#features/identity/domain/factor-error.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { type ResetCheck, stepUpPath } from "#features/identity/schema.ts";
import { inRequest } from "#features/identity/session/current-actor.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** Does one thing to the reader's own account and shows its page again, with what came of it. */
async function change(
  data: FormData,
  done: string,
  command: (context: Context) => Promise<Result<unknown, string>>,
): Promise<never> {
  const locale = localeOf(data);
  const page = `/${locale}/account/security` as const;
  const result = await inRequest(command);
  if (result.ok) redirect(`${page}?done=${done}`);
  if (result.error.code === "STEP_UP_REQUIRED") redirect(stepUpPath(locale, page));
  redirect(`${page}?problem=${factorError(result.error).error}`);
}

/** Takes a passkey off the account. */
export async function removePasskeyAction(data: FormData): Promise<void> {
  const passkeyId = typed(data, "passkeyId");
  await change(data, "removed", (context) => removePasskey(context, { passkeyId }));
}

/** Gives a passkey another name. */
export async function renamePasskeyAction(data: FormData): Promise<void> {
  const input = { passkeyId: typed(data, "passkeyId"), label: typed(data, "label") };
  await change(data, "renamed", (context) => renamePasskey(context, input));
}

/** Takes the authenticator app off the account. */
export async function removeAppAction(data: FormData): Promise<void> {
  await change(data, "removed", (context) => removeApp(context, {}));
}

/** Ends another browser's session. */
export async function endBrowserAction(data: FormData): Promise<void> {
  const browser = typed(data, "browser");
  await change(data, "ended", (context) => endBrowser(context, { browser }));
}

/** Ends every session but this one. */
export async function endOtherBrowsersAction(data: FormData): Promise<void> {
  await change(data, "endedAll", (context) => endOtherBrowsers(context, {}));
}

/** Takes a lost second factor from somebody the reader answers for, and goes back to `back` (without its language). */
export async function resetFactorAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const back = safePath(`/${locale}${typed(data, "back")}`);
  const userId = typed(data, "userId") as Id<"user">;
  const checked = typed(data, "checked") as ResetCheck;
  const result = await inRequest((context) => resetSecondFactor(context, { userId, checked }));
  if (result.ok) return redirect(`${back}${back.includes("?") ? "&" : "?"}done=factor-reset` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, back));
  return refusedForm(last, data, result.error);
}
