"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  cancelPlanned,
  editRecord,
  recordActivity,
  reinstate,
  setMyConsent,
  showContact,
  strikeOff,
  suspend,
} from "#features/register/index.ts";
import { ownConsents, type StandingAct, standingActs } from "#features/register/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Failure } from "#lib/kernel/errors.ts";

type Place = { locale: Locale; artisanId: Id<"artisan"> };

/** Language and maker of a form. Anything else is a form of nobody's. */
function placeOf(data: FormData): Place {
  const locale = localeOf(data);
  const artisanId = data.get("artisanId");
  if (!isId("artisan", artisanId)) return redirect(`/${locale}/office/artisans`);
  return { locale, artisanId };
}

/** Decides on a standing and shows the maker's file; on a refusal everything typed stays. */
export async function decideAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { locale, artisanId } = placeOf(data);
  const act = standingActs.find((known) => known === data.get("act"));
  if (!act) return redirect(`/${locale}/office/artisans/${artisanId}`);
  if (data.get("confirm") !== "on") {
    return refusedForm(last, data, {
      code: "INVALID_INPUT",
      details: { fields: { confirm: "CONFIRM_REQUIRED" } },
    });
  }
  const result = await decide(act, artisanId, data);
  if (!result.ok) {
    if (result.error.code === "STEP_UP_REQUIRED")
      redirect(stepUpPath(locale, `/${locale}/office/artisans/${artisanId}/standing/${act}`));
    return refusedForm(last, data, result.error);
  }
  const done = "planned" in result.value && result.value.planned ? "planned" : act;
  return redirect(`/${locale}/office/artisans/${artisanId}?done=${done}`);
}

async function decide(act: StandingAct, artisanId: Id<"artisan">, data: FormData) {
  const context = await currentContext();
  const from = typed(data, "from");
  // Which reasons an act takes is for its command to say.
  const given = { artisanId, reason: typed(data, "reason") as "OTHER", note: typed(data, "note") };
  if (act === "suspend") return suspend(context, { ...given, ...(from ? { from } : {}) });
  return act === "reinstate" ? reinstate(context, given) : strikeOff(context, given);
}

/** Calls off a planned suspension and shows the maker's file as it is now, whoever was faster. */
export async function cancelPlannedAction(data: FormData): Promise<void> {
  const { locale, artisanId } = placeOf(data);
  const standingId = data.get("standingId");
  const result =
    isId("standing", standingId) && (await cancelPlanned(await currentContext(), { standingId }));
  const path = `/${locale}/office/artisans/${artisanId}` as const;
  if (result && !result.ok) redirect(`${path}?problem=${result.error.code}`);
  redirect(`${path}?done=cancel`);
}

export type ShownContact = { email: string | null; phone: string | null; cin: string | null } | null;

/** Shows number and identity card in full, in this answer alone. */
export async function showContactAction(_: ShownContact, data: FormData): Promise<ShownContact> {
  const { locale, artisanId } = placeOf(data);
  const shown = await showContact(await currentContext(), { artisanId });
  if (shown.ok) return shown.value;
  const path = `/${locale}/office/artisans/${artisanId}` as const;
  return redirect(shown.error.code === "STEP_UP_REQUIRED" ? stepUpPath(locale, path) : path);
}

/** Notes something of a maker's life in the trade. */
export async function recordActivityAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { locale, artisanId } = placeOf(data);
  const result = await recordActivity(await currentContext(), {
    artisanId,
    kind: typed(data, "kind") as "note",
    title: typed(data, "title"),
    detail: typed(data, "detail"),
    happenedOn: typed(data, "happenedOn"),
    source: typed(data, "source"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${locale}/office/artisans/${artisanId}?done=activity#timeline`);
}

/** Corrects a maker's record. */
export async function editRecordAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { locale, artisanId } = placeOf(data);
  const words = (name: string) => ({
    ar: typed(data, `${name}.ar`),
    fr: typed(data, `${name}.fr`),
    en: typed(data, `${name}.en`),
  });
  const craftIds = data.getAll("craftIds").filter((id) => isId("craft", id));
  const result = await editRecord(await currentContext(), {
    artisanId,
    name: words("name"),
    town: words("town"),
    craftIds,
  });
  if (!result.ok) return refusedForm(last, data, besideFirstWord(result.error));
  const done = result.value.changed.length > 0 ? "edit" : "unchanged";
  return redirect(`/${locale}/office/artisans/${artisanId}?done=${done}`);
}

/** What is wrong with a name in all languages is said beside the first of them. */
function besideFirstWord(failure: Failure<string>): Failure<string> {
  const fields = failure.details?.fields as Record<string, string> | undefined;
  if (!fields) return failure;
  const named = Object.entries(fields).map(([field, code]) => [
    field === "name" || field === "town" ? `${field}.ar` : field.replace(/^craftIds\..*/, "craftIds"),
    code,
  ]);
  return { ...failure, details: { fields: Object.fromEntries(named) } };
}

/** The maker agrees to something, or takes their agreement back. */
export async function setMyConsentAction(data: FormData): Promise<void> {
  const { locale, artisanId } = placeOf(data);
  const purpose = ownConsents.find((known) => known === data.get("purpose"));
  if (purpose) {
    const agreed = data.get("agreed") === "yes";
    const result = await setMyConsent(await currentContext(), { artisanId, purpose, agreed, locale });
    if (result.ok) redirect(`/${locale}/studio/record?of=${artisanId}&done=1#agreements`);
  }
  redirect(`/${locale}/studio/record`);
}
