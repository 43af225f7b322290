"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import {
  handOverCards,
  issueCard,
  markCardsPrinted,
  replaceCard,
  reportCardLost,
  revokeCard,
} from "#features/cards/index.ts";
import type { replaceReasons, revokeReasons } from "#features/cards/schema.ts";
import { inRequest, safePath } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { localeOf, textOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { FieldErrors, Result } from "#lib/kernel/errors.ts";

/** The page of a form, with what came of it. `back` is a path of this site without its language. */
function returnTo(data: FormData, outcome: Record<string, string>): never {
  const path = safePath(`/${localeOf(data)}${textOf(data, "back") || "/office/cards"}`);
  const url = new URL(path, "http://here.invalid");
  for (const [name, value] of Object.entries(outcome)) if (value) url.searchParams.set(name, value);
  return redirect(`${url.pathname}${url.search}` as Route);
}

/** The one code a short form shows for a refusal. A second factor that is too old is asked for first. */
function refused(result: Extract<Result<unknown, string>, { ok: false }>, data: FormData): never {
  const { code, details } = result.error;
  const locale = localeOf(data);
  if (code === "STEP_UP_REQUIRED") {
    return redirect(stepUpPath(locale, safePath(`/${locale}${textOf(data, "back")}`)));
  }
  const field = Object.values((details?.fields ?? {}) as FieldErrors)[0];
  return returnTo(data, { problem: field ?? code, reason: textOf(data, "reason") });
}

const idsOf = (data: FormData) => ({ cardIds: data.getAll("ids").map(String) as Id<"card">[] });

/** Notes the chosen cards as printed. */
export async function markPrintedAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => markCardsPrinted(context, idsOf(data)));
  if (!result.ok) refused(result, data);
  returnTo(data, { done: "printed", count: String(result.value.cards.length) });
}

/** Notes the chosen cards as handed over. */
export async function handOverAction(data: FormData): Promise<void> {
  const result = await inRequest((context) => handOverCards(context, idsOf(data)));
  if (!result.ok) refused(result, data);
  returnTo(data, { done: "handed", count: String(result.value.cards.length) });
}

/** Issues a maker's first or next card, and shows it. */
export async function issueCardAction(data: FormData): Promise<void> {
  const artisanId = textOf(data, "artisanId") as Id<"artisan">;
  const result = await inRequest((context) => issueCard(context, { artisanId }));
  if (!result.ok) refused(result, data);
  redirect(`/${localeOf(data)}/office/cards/${result.value.cardId}?done=issued` as Route);
}

/** Replaces a card, and shows the new one. */
export async function replaceCardAction(data: FormData): Promise<void> {
  const input = {
    cardId: textOf(data, "cardId") as Id<"card">,
    reason: textOf(data, "reason") as (typeof replaceReasons)[number],
  };
  const result = await inRequest((context) => replaceCard(context, input));
  if (!result.ok) refused(result, data);
  redirect(`/${localeOf(data)}/office/cards/${result.value.cardId}?done=replaced` as Route);
}

/** Takes a card back, once the reason is chosen and the box is ticked. */
export async function revokeCardAction(data: FormData): Promise<void> {
  const cardId = textOf(data, "cardId") as Id<"card">;
  const input = {
    cardId,
    reason: textOf(data, "reason") as (typeof revokeReasons)[number],
    confirmed: ticked(data),
  };
  const result = await inRequest((context) => revokeCard(context, input));
  if (!result.ok) refused(result, data);
  redirect(`/${localeOf(data)}/office/cards/${cardId}?done=revoked` as Route);
}

/** Notes a card as lost: from the studio or from the office, whose page `after` names. */
export async function reportLostAction(data: FormData): Promise<void> {
  const cardId = textOf(data, "cardId") as Id<"card">;
  const result = await inRequest((context) => reportCardLost(context, { cardId }));
  if (!result.ok) refused(result, data);
  redirect(`${safePath(`/${localeOf(data)}${textOf(data, "after")}`)}?done=lost` as Route);
}
