"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { joinWithCode } from "#features/team/flows/join-with-code.ts";
import {
  addMember,
  changeRole,
  inviteMember,
  recordShares,
  removeMember,
  setMakers,
  setNamed,
  withdrawCode,
} from "#features/team/index.ts";
import type { TeamRole } from "#features/team/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const home = (data: FormData) => `/${localeOf(data)}/studio/team`;
/** The team's page again, of the workshop whose form it was. */
const done = (data: FormData, what: string) =>
  `${home(data)}?workshop=${encodeURIComponent(typed(data, "artisanId"))}&done=${what}` as Route;

const answer = (last: KeptForm, data: FormData, result: Result<unknown, string>, what: string): KeptForm =>
  result.ok ? redirect(done(data, what)) : refusedForm(last, data, besideField(result.error));

function memberOf(data: FormData): Id<"workshopMember"> {
  const id = data.get("memberId");
  return isId("workshopMember", id) ? id : redirect(home(data) as Route);
}

/** Writes somebody down, and sends them a code where there is a way to them. */
export async function addMemberAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    addMember(context, {
      artisanId: typed(data, "artisanId") as Id<"artisan">,
      name: typed(data, "name"),
      role: typed(data, "role") as TeamRole,
      contact: typed(data, "contact"),
      locale: typed(data, "language") as Locale,
    }),
  );
  return answer(last, data, result, typed(data, "contact") ? "invited" : "added");
}

/** Sends a code, or another one. */
export async function inviteMemberAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const memberId = memberOf(data);
  const result = await inRequest((context) =>
    inviteMember(context, {
      memberId,
      role: typed(data, "role") as TeamRole,
      contact: typed(data, "contact"),
      locale: typed(data, "language") as Locale,
    }),
  );
  return answer(last, data, result, "invited");
}

export async function changeRoleAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const memberId = memberOf(data);
  const role = typed(data, "role") as TeamRole;
  return answer(last, data, await inRequest((context) => changeRole(context, { memberId, role })), "changed");
}

/** Ends somebody's place, after it was confirmed. */
export async function removeMemberAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const memberId = memberOf(data);
  if (data.get("confirm") !== "on") {
    const details = { fields: { confirm: "CONFIRM_REQUIRED" } };
    return refusedForm(last, data, { code: "INVALID_INPUT", details });
  }
  return answer(last, data, await inRequest((context) => removeMember(context, { memberId })), "removed");
}

/** Takes back a code, from its button. */
export async function withdrawCodeAction(data: FormData): Promise<void> {
  const memberId = memberOf(data);
  const result = await inRequest((context) => withdrawCode(context, { memberId }));
  redirect(done(data, result.ok ? "withdrawn" : "gone"));
}

/** Agrees to be named with one's work, under the name that is written. */
export async function agreeToNameAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { memberId: memberOf(data), named: true, name: typed(data, "name") };
  return answer(last, data, await inRequest((context) => setNamed(context, input)), "named");
}

/** Takes that back, from its button. */
export async function stopNamingAction(data: FormData): Promise<void> {
  const memberId = memberOf(data);
  const result = await inRequest((context) => setNamed(context, { memberId, named: false }));
  redirect(done(data, result.ok ? "unnamed" : "gone"));
}

/** Who made a piece. */
export async function setMakersAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = typed(data, "pieceId") as Id<"piece">;
  const memberIds = data.getAll("makers").map(String) as Id<"workshopMember">[];
  const result = await inRequest((context) => setMakers(context, { pieceId, memberIds }));
  if (result.ok) redirect(`/${localeOf(data)}/studio/pieces/${pieceId}` as Route);
  return refusedForm(last, data, result.error);
}

/** A rule of shares, from a field for each member (`part.<id>`) and one for the workshop. */
export async function recordSharesAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const parts = [...data.entries()].flatMap(([name, value]) => {
    if (!name.startsWith("part.") || typeof value !== "string") return [];
    const who = name.slice("part.".length);
    return [{ memberId: who === "workshop" ? null : (who as Id<"workshopMember">), percent: value }];
  });
  const pieceId = typed(data, "pieceId");
  const result = await inRequest((context) =>
    recordShares(context, {
      artisanId: typed(data, "artisanId") as Id<"artisan">,
      pieceId: pieceId === "" ? null : (pieceId as Id<"piece">),
      validFrom: typed(data, "validFrom"),
      parts,
    }),
  );
  if (result.ok) redirect(done(data, "shares"));
  const { code, details } = result.error;
  const named = Object.entries((details?.fields ?? {}) as Record<string, string>).map(([field, found]) => {
    const place = /^parts\.(\d+)\./.exec(field)?.[1];
    const part = place === undefined ? undefined : parts[Number(place)];
    return [part ? `part.${part.memberId ?? "workshop"}` : field, found] as const;
  });
  const failure = named.length > 0 ? { code, details: { fields: Object.fromEntries(named) } } : result.error;
  return refusedForm(last, data, besideField(failure));
}

/** Looks a typed code up: leads to what it opens. */
export async function openCodeAction(data: FormData): Promise<void> {
  redirect(`/${localeOf(data)}/join?code=${encodeURIComponent(typed(data, "code"))}` as Route);
}

/** Comes in with a code. */
export async function joinAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) => joinWithCode(context, typed(data, "code")));
  if (result.ok) redirect(`/${localeOf(data)}/studio` as Route);
  return refusedForm(last, data, result.error);
}
