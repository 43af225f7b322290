"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  acceptInvitation,
  changeRoles,
  declineInvitation,
  endStaff,
  invite,
  resend,
  withdrawInvitation,
} from "#features/staff/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

type Place = { locale: Locale; chamberId: Id<"chamber">; home: string };

/** Language, chamber and zone of a form. Anything else is a form of nobody's. */
function placeOf(data: FormData): Place {
  const locale = localeOf(data);
  const chamberId = data.get("chamberId");
  const federation = data.get("zone") === "federation";
  if (!isId("chamber", chamberId))
    return redirect(`/${locale}/${federation ? "federation/chambers" : "office/staff"}`);
  const home = federation ? `/${locale}/federation/chambers/${chamberId}` : `/${locale}/office/staff`;
  return { locale, chamberId, home };
}

const done = ({ home, chamberId }: Place, what: string, below = "") =>
  `${home}${below}?chamber=${chamberId}&done=${what}` as Route;

const rolesOf = (data: FormData) => data.getAll("roles").map(String) as "registrar"[];
const annexOf = (data: FormData) => {
  const annexId = data.get("annexId");
  return isId("annex", annexId) ? annexId : null;
};

/** Invites somebody; on a refusal everything typed stays. */
export async function inviteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const result = await inRequest((context) =>
    invite(context, {
      chamberId: place.chamberId,
      email: typed(data, "email"),
      roles: data.get("zone") === "federation" ? ["manager"] : rolesOf(data),
      annexId: annexOf(data),
      locale: typed(data, "language") as Locale,
    }),
  );
  if (result.ok) return redirect(done(place, "invited"));
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(place.locale, `${place.home}?chamber=${place.chamberId}`));
  return refusedForm(last, data, result.error);
}

/** Gives somebody other roles or another branch. */
export async function changeRolesAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const userId = data.get("userId");
  if (!isId("user", userId)) return redirect(place.home as Route);
  const { chamberId } = place;
  const result = await inRequest((context) =>
    changeRoles(context, { chamberId, userId, roles: rolesOf(data), annexId: annexOf(data) }),
  );
  if (result.ok) return redirect(done(place, "changed", `/${userId}`));
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(place.locale, `${place.home}/${userId}?chamber=${chamberId}`));
  return refusedForm(last, data, result.error);
}

/** Ends what somebody is at the chamber, after they were asked to confirm it. */
export async function endStaffAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const userId = data.get("userId");
  if (!isId("user", userId)) return redirect(place.home as Route);
  if (data.get("confirm") !== "on") {
    const details = { fields: { confirm: "CONFIRM_REQUIRED" } };
    return refusedForm(last, data, { code: "INVALID_INPUT", details });
  }
  const { chamberId } = place;
  const result = await inRequest((context) => endStaff(context, { chamberId, userId }));
  if (result.ok) return redirect(done(place, "ended"));
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(place.locale, `${place.home}/${userId}/end?chamber=${chamberId}`));
  return refusedForm(last, data, result.error);
}

/** Sends an invitation again, or takes it back: whichever button was pressed. Shows the list as it is now. */
export async function keepInvitationAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  const invitationId = data.get("invitationId");
  if (!isId("invitation", invitationId)) redirect(place.home as Route);
  const again = data.get("do") === "resend";
  const result = await inRequest((context) =>
    again ? resend(context, { invitationId }) : withdrawInvitation(context, { invitationId }),
  );
  if (result.ok) redirect(done(place, again ? "resent" : "withdrawn"));
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(place.locale, `${place.home}?chamber=${place.chamberId}`));
  redirect(done(place, "gone"));
}

/** The person takes the roles they were invited to, and goes to the office. */
export async function acceptAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const name = data.has("name") ? { name: typed(data, "name") } : {};
  const result = await inRequest((context) =>
    acceptInvitation(context, { token: typed(data, "token"), ...name }),
  );
  if (result.ok) redirect(`/${locale}/office`);
  return refusedForm(last, data, result.error);
}

/** The person does not want them. */
export async function declineAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const token = typed(data, "token");
  const result = await inRequest((context) => declineInvitation(context, { token }));
  redirect(
    `/${locale}/invitation/${encodeURIComponent(token)}?done=${result.ok ? "declined" : "gone"}` as Route,
  );
}
