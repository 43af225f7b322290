"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import {
  carryOutAnswers,
  discardAnswers,
  giveCoverConsent,
  setCoverStatus,
  withdrawCoverConsent,
} from "#features/cover/index.ts";
import type { CoverStatus, officeMethods } from "#features/cover/schema.ts";
import { inRequest, safePath } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Failure, FieldErrors } from "#lib/kernel/errors.ts";

/** The form's own page, with what came of it. No status and no number ever stands in an address. */
function returnTo(data: FormData, outcome: Record<string, string>): never {
  const path = safePath(`/${localeOf(data)}${textOf(data, "back")}`).split("?", 1)[0];
  return redirect(`${path}?${new URLSearchParams(outcome)}` as Route);
}

function refused({ code, details }: Failure<string>, data: FormData): never {
  const locale = localeOf(data);
  if (code === "STEP_UP_REQUIRED") {
    return redirect(stepUpPath(locale, safePath(`/${locale}${textOf(data, "back")}`)));
  }
  const field = Object.values((details?.fields ?? {}) as FieldErrors)[0];
  return returnTo(data, { problem: field ?? code });
}

const artisanOf = (data: FormData) => textOf(data, "artisanId") as Id<"artisan">;
const exchangeOf = (data: FormData) => textOf(data, "exchangeId") as Id<"coverExchange">;

/** The maker agrees, or an officer records that they did. */
export async function giveConsentAction(data: FormData): Promise<void> {
  const method = textOf(data, "method") as (typeof officeMethods)[number] | "";
  const witness = textOf(data, "witness");
  const input = {
    artisanId: artisanOf(data),
    locale: localeOf(data),
    ...(method ? { method } : {}),
    ...(witness ? { witness } : {}),
  };
  const result = await inRequest((context) => giveCoverConsent(context, input));
  if (!result.ok) refused(result.error, data);
  returnTo(data, { done: "agreed" });
}

/** The maker takes the agreement back, and what was kept is deleted. */
export async function withdrawConsentAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => withdrawCoverConsent(context, { artisanId: artisanOf(data) }));
  if (!result.ok) refused(result.error, data);
  returnTo(data, { done: "withdrawn" });
}

/** Notes where a maker stands. */
export async function setStatusAction(data: FormData): Promise<void> {
  const number = textOf(data, "number");
  const input = {
    artisanId: artisanOf(data),
    status: textOf(data, "status") as CoverStatus,
    ...(number ? { number } : {}),
  };
  const result = await inRequest((context) => setCoverStatus(context, input));
  if (!result.ok) refused(result.error, data);
  returnTo(data, { done: "saved" });
}

/** Applies the fund's answers that were looked at. */
export async function applyAnswersAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => carryOutAnswers(context, exchangeOf(data)));
  if (!result.ok) refused(result.error, data);
  returnTo(data, { done: "applied" });
}

/** Throws a file of answers away. */
export async function discardAnswersAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => discardAnswers(context, { exchangeId: exchangeOf(data) }));
  if (!result.ok) refused(result.error, data);
  returnTo(data, { done: "gone" });
}
