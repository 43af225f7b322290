"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { beginApp } from "#features/identity/commands/begin-app.ts";
import { beginPasskey } from "#features/identity/commands/begin-passkey.ts";
import { challengePasskey } from "#features/identity/commands/challenge-passkey.ts";
import { makeRecoveryCodes } from "#features/identity/commands/make-recovery-codes.ts";
import { registerPasskey } from "#features/identity/commands/register-passkey.ts";
import { type FactorError, factorError } from "#features/identity/domain/factor-error.ts";
import { landingPath } from "#features/identity/domain/landing.ts";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { tryApp, tryNewApp, tryPasskey, tryRecoveryCode } from "#features/identity/flows/second-step.ts";
import {
  type CodesFormState,
  emptyFactorForm,
  type FactorFormState,
  type PasskeyAnswer,
  type PasskeyRegistration,
  type ProveOptions,
  type RegisterOptions,
  secondStepPath,
  stepUpPath,
} from "#features/identity/schema.ts";
import { inRequest } from "#features/identity/session/current-actor.ts";
import { keepSession } from "#features/identity/session/keep-session.ts";
import type { ProvenBrowser } from "#features/identity/session/prove-browser.ts";
import { textOf } from "#lib/forms/read-fields.ts";
import { type Locale, localeOr } from "#lib/i18n/locales.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Failure, Result } from "#lib/kernel/errors.ts";

/** What a script is told when something about a passkey did not work. */
export type PasskeyProblem = { error: FactorError; retryMinutes: number | null };

type Place = { locale: string; next: string };

const placeOf = (data: FormData): Place => ({ locale: textOf(data, "locale"), next: textOf(data, "next") });
const localeOf = ({ locale }: Place): Locale => localeOr(locale);

/** Where somebody goes once proven: where they wanted to, else the place they work in. */
function onward(actor: Actor, place: Place): Route {
  const held = actor.kind === "person" ? [...actor.grants, ...(actor.withheld ?? [])] : [];
  return landingPath(
    localeOf(place),
    place.next,
    held.map(({ role }) => role),
  ) as Route;
}

/** Whoever must give the factor they have first is sent to do so, and back; a session that has ended, to sign in. */
function leaveIf({ code }: Failure<string>, place: Place): void {
  const locale = localeOf(place);
  if (code === "STEP_UP_REQUIRED") redirect(stepUpPath(locale, safePath(place.next)));
  if (code === "UNAUTHENTICATED" || code === "NOT_FOUND") redirect(`/${locale}/sign-in`);
}

type Tried = Result<
  ({ proven?: true; added?: true; first?: boolean } & ProvenBrowser) | { code: FactorError },
  string
>;

/** What came of a typed code: onward with an open browser, to new codes after the first factor, or the form again. */
async function settle(
  last: FactorFormState,
  data: FormData,
  attempt: (typed: string) => Promise<{ actor: Actor; tried: Tried }>,
): Promise<FactorFormState> {
  const place = placeOf(data);
  const typed = textOf(data, "code");
  const { actor, tried } = await attempt(typed);
  const failed = { ...emptyFactorForm, typed, tries: last.tries + 1 };
  if (!tried.ok) {
    leaveIf(tried.error, place);
    return { ...failed, ...factorError(tried.error) };
  }
  const { value } = tried;
  if ("code" in value) return { ...failed, error: value.code };
  await keepSession(value);
  return redirect(
    value.first ? secondStepPath(localeOf(place), "codes", safePath(place.next)) : onward(actor, place),
  );
}

/** Begins to set up an authenticator app, and shows what to scan. */
export async function beginAppAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  const begun = await inRequest((context) => beginApp(context, {}));
  if (!begun.ok) {
    leaveIf(begun.error, place);
    return redirect(stepUpPath(localeOf(place), safePath(place.next)));
  }
  redirect(secondStepPath(localeOf(place), "app", safePath(place.next)));
}

/** Links the app that shows the typed code. */
export async function confirmAppAction(last: FactorFormState, data: FormData): Promise<FactorFormState> {
  return settle(last, data, (typed) =>
    inRequest(async (context) => ({ actor: context.actor, tried: await tryNewApp(context, typed) })),
  );
}

/** Takes a code of the app as second factor. */
export async function proveAppAction(last: FactorFormState, data: FormData): Promise<FactorFormState> {
  return settle(last, data, (typed) =>
    inRequest(async (context) => ({ actor: context.actor, tried: await tryApp(context, typed) })),
  );
}

/** Takes a recovery code as second factor. */
export async function recoveryAction(last: FactorFormState, data: FormData): Promise<FactorFormState> {
  return settle(last, data, (typed) =>
    inRequest(async (context) => ({ actor: context.actor, tried: await tryRecoveryCode(context, typed) })),
  );
}

/** Makes recovery codes and shows them in its answer, nowhere else. */
export async function makeCodesAction(_last: CodesFormState, data: FormData): Promise<CodesFormState> {
  const made = await inRequest((context) => makeRecoveryCodes(context, {}));
  if (made.ok) return { codes: made.value.codes, error: null };
  const place = placeOf(data);
  if (made.error.code === "STEP_UP_REQUIRED") {
    redirect(stepUpPath(localeOf(place), secondStepPath(localeOf(place), "codes", safePath(place.next))));
  }
  leaveIf(made.error, place);
  return { codes: [], error: factorError(made.error).error };
}

/** What this browser's script needs to make a passkey. */
export async function beginPasskeyAction(place: Place): Promise<RegisterOptions | PasskeyProblem> {
  const begun = await inRequest((context) => beginPasskey(context, {}));
  if (begun.ok) return begun.value;
  leaveIf(begun.error, place);
  return factorError(begun.error);
}

/** Keeps the passkey that was made, and goes on. */
export async function registerPasskeyAction(
  response: PasskeyRegistration,
  label: string,
  place: Place,
): Promise<PasskeyProblem> {
  return inRequest(async (context) => {
    const tried = await registerPasskey(context, { response, label });
    if (!tried.ok) {
      leaveIf(tried.error, place);
      return factorError(tried.error);
    }
    if (!tried.value.added) return { error: tried.value.code, retryMinutes: null };
    await keepSession(tried.value);
    const locale = localeOf(place);
    if (tried.value.first) return redirect(secondStepPath(locale, "codes", safePath(place.next)));
    return redirect(onward(context.actor, place));
  });
}

/** What this browser's script needs to have a passkey sign. */
export async function challengePasskeyAction(place: Place): Promise<ProveOptions | PasskeyProblem> {
  const asked = await inRequest((context) => challengePasskey(context, {}));
  if (asked.ok) return asked.value;
  leaveIf(asked.error, place);
  return factorError(asked.error);
}

/** Takes a passkey's signature as second factor, and goes on. */
export async function provePasskeyAction(response: PasskeyAnswer, place: Place): Promise<PasskeyProblem> {
  return inRequest(async (context) => {
    const tried = await tryPasskey(context, response);
    if (!tried.ok) {
      leaveIf(tried.error, place);
      return factorError(tried.error);
    }
    if (!tried.value.proven) return { error: tried.value.code, retryMinutes: null };
    await keepSession(tried.value);
    return redirect(onward(context.actor, place));
  });
}
