"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import {
  addBadgeRecord,
  declineBadge,
  proposeBadge,
  reinstateBadge,
  removeBadgeEvidence,
  renewBadge,
  revokeBadge,
  signBadge,
  suspendBadge,
  withdrawBadge,
} from "#features/badges/index.ts";
import type {
  BadgeClaim,
  BadgeMethod,
  declineReasons,
  revocationCodes,
  suspensionReasons,
} from "#features/badges/schema.ts";
import { revokeBadgeInput } from "#features/badges/schema.ts";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { FieldErrors, Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";

function badgeIn(data: FormData): Id<"badge"> {
  const given = data.get("badgeId");
  return isId("badge", given) ? given : redirect(`/${localeOf(data)}/office/badges` as Route);
}

/** The badge's page with what came of the form. A second factor that is too old is asked for first. */
function finish(data: FormData, result: Result<unknown, string>, done: string): never {
  const [locale, id] = [localeOf(data), badgeIn(data)];
  const page = `/${locale}/office/badges/${id}`;
  if (result.ok) return redirect(`${page}?done=${done}` as Route);
  const { code, details } = result.error;
  const step = typed(data, "step");
  const back = step ? `${page}?do=${step}` : page;
  if (code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, back) as Route);
  const field = Object.values((details?.fields ?? {}) as FieldErrors)[0];
  return redirect(`${back}${step ? "&" : "?"}problem=${field ?? code}` as Route);
}

/** Proposes a badge and shows it, where evidence is added. Everything typed stays on a refusal. */
export async function proposeBadgeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const proposed = await inRequest((context) =>
    proposeBadge(context, {
      chamberId: typed(data, "chamberId") as Id<"chamber">,
      claim: typed(data, "claim") as BadgeClaim,
      subjectId: typed(data, "subjectId") as Id<"artisan">,
      method: typed(data, "method") as BadgeMethod,
      note: { ar: typed(data, "note.ar"), fr: typed(data, "note.fr"), en: typed(data, "note.en") },
    }),
  );
  if (!proposed.ok) return refusedForm(last, data, proposed.error);
  return redirect(`/${localeOf(data)}/office/badges/${proposed.value.badgeId}?done=proposed` as Route);
}

/** Links a record as evidence. */
export async function addRecordAction(data: FormData): Promise<void> {
  const input = { badgeId: badgeIn(data), recordId: typed(data, "recordId") as Id<"visit"> };
  finish(data, await inRequest((context) => addBadgeRecord(context, input)), "evidence");
}

/** Takes evidence out of a proposal. */
export async function removeEvidenceAction(data: FormData): Promise<void> {
  const input = { badgeId: badgeIn(data), evidenceId: typed(data, "evidenceId") as Id<"badgeEvidence"> };
  finish(data, await inRequest((context) => removeBadgeEvidence(context, input)), "removed");
}

/** Signs as the second officer, once the box is ticked. */
export async function signBadgeAction(data: FormData): Promise<void> {
  const input = { badgeId: badgeIn(data), confirmed: ticked(data) };
  finish(data, await inRequest((context) => signBadge(context, input)), "signed");
}

/** Does not sign, for a reason from the list. */
export async function declineBadgeAction(data: FormData): Promise<void> {
  const reason = typed(data, "reason") as (typeof declineReasons)[number];
  const badgeId = badgeIn(data);
  const result = await inRequest((context) => declineBadge(context, { badgeId, reason }));
  // A claim about a craft is out of sight of another chamber's officer once it is declined.
  if (result.ok) redirect(`/${localeOf(data)}/office/badges?done=declined` as Route);
  finish(data, result, "declined");
}

/** Takes a proposal back. */
export async function withdrawBadgeAction(data: FormData): Promise<void> {
  const badgeId = badgeIn(data);
  finish(data, await inRequest((context) => withdrawBadge(context, { badgeId })), "withdrawn");
}

/** Suspends a badge, for a reason from the list. */
export async function suspendBadgeAction(data: FormData): Promise<void> {
  const reason = typed(data, "reason") as (typeof suspensionReasons)[number];
  const badgeId = badgeIn(data);
  finish(data, await inRequest((context) => suspendBadge(context, { badgeId, reason })), "suspended");
}

/** Puts a suspended badge back in force. */
export async function reinstateBadgeAction(data: FormData): Promise<void> {
  const badgeId = badgeIn(data);
  finish(data, await inRequest((context) => reinstateBadge(context, { badgeId })), "reinstated");
}

/** Proposes a badge anew and shows the new proposal. */
export async function renewBadgeAction(data: FormData): Promise<void> {
  const badgeId = badgeIn(data);
  const result = await inRequest((context) => renewBadge(context, { badgeId }));
  if (result.ok) redirect(`/${localeOf(data)}/office/badges/${result.value.badgeId}?done=renewed` as Route);
  finish(data, result, "renewed");
}

/**
 * Takes a badge away, in two steps of one form: what is typed is first shown as the public will read it, and done when that is
 * confirmed. The field `step` of the answer says where the form is.
 */
export async function revokeBadgeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const badgeId = badgeIn(data);
  const reason = { ar: typed(data, "reason.ar"), fr: typed(data, "reason.fr"), en: typed(data, "reason.en") };
  const code = typed(data, "code") as (typeof revocationCodes)[number];
  const intent = typed(data, "intent");
  if (intent === "words") {
    const kept = refusedForm(last, data, { code: "INVALID_INPUT" });
    return { ...kept, error: null, values: { ...kept.values, step: ["words"] } };
  }
  const isPreview = intent !== "revoke";
  const confirmed = isPreview || data.get("confirmed") === "on";
  const input = { badgeId, code, reason, confirmed: confirmed as true };
  const result = isPreview
    ? await outcome(async () => parseInput(revokeBadgeInput, input))
    : await inRequest((context) => revokeBadge(context, input));
  const kept = refusedForm(last, data, result.ok ? { code: "INVALID_INPUT" } : result.error);
  const at = (step: "words" | "preview") => ({ ...kept, values: { ...kept.values, step: [step] } });
  if (!result.ok) {
    const isWords = ["code", "reason.ar", "reason.fr", "reason.en"].some((name) => name in kept.fields);
    return at(isPreview || isWords ? "words" : "preview");
  }
  if (isPreview) return { ...at("preview"), error: null };
  return redirect(`/${localeOf(data)}/office/badges/${badgeId}?done=revoked` as Route);
}
