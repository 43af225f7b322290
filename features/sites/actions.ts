"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { answersIn, byCriterion, criteriaIn, scoresIn } from "#features/calls/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  addCallCriterion,
  allocateRoom,
  applyForRoom,
  bookUnit,
  cancelBooking,
  cancelCall,
  declineRoom,
  editSite,
  endTenancy,
  moveSite,
  openSite,
  payRent,
  publishCall,
  publishSite,
  removeCallCriterion,
  reportFault,
  scoreRoom,
  settleBooking,
  settleFault,
  showWorkplace,
  signContract,
  withdrawFromRoom,
  writeCall,
  writeCondition,
  writeUnit,
} from "#features/sites/index.ts";
import { siteWords } from "#features/sites/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Failure, Result } from "#lib/kernel/errors.ts";

/** `name.ar`, `name.fr`, `name.en` as they were typed. */
const threeOf = (data: FormData, name: string) =>
  Object.fromEntries(locales.map((locale) => [locale, typed(data, `${name}.${locale}`)])) as {
    ar: string;
    fr: string;
    en: string;
  };

const idOf = <K extends Parameters<typeof isId>[0]>(data: FormData, name: string, kind: K) => {
  const value = data.get(name);
  return isId(kind, value) ? (value as Id<K>) : null;
};

/** Texts of several fields, by their names. */
const textsOf = (data: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, typed(data, name)]));

const officeSite = (data: FormData, siteId = typed(data, "siteId")) =>
  `/${localeOf(data)}/office/sites/${siteId}` as const;

const studio = (data: FormData, below = "") =>
  `/${localeOf(data)}/studio/sites${below}?workshop=${encodeURIComponent(typed(data, "artisanId"))}` as const;

/** Refuses what cannot be taken back while its box is empty. Two such forms of a page have boxes of different names. */
const unconfirmed = (data: FormData, box = "confirm"): Failure<string> | null =>
  data.get(box) === "on" ? null : { code: "INVALID_INPUT", details: { fields: { [box]: "CONFIRM" } } };

const ended = (result: Result<unknown, string>, done: string) =>
  result.ok ? `done=${done}` : `problem=${result.error.code}`;

/** Enters a site into the list, or writes its words anew, and shows it. */
export async function writeSiteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const siteId = idOf(data, "siteId", "site");
  const fields = {
    ...textsOf(data, ["kind", "planColumns", "planRows"]),
    ...Object.fromEntries(siteWords.map((name) => [name, threeOf(data, name)])),
    hours: [0, 1, 2, 3, 4, 5, 6].map((day) => typed(data, `hours.${day}`)),
  };
  const context = await currentContext();
  if (siteId) {
    const result = await editSite(context, { ...fields, siteId } as Parameters<typeof editSite>[1]);
    if (result.ok) return redirect(`${officeSite(data)}?done=saved`);
    return refusedForm(last, data, result.error);
  }
  const state = textsOf(data, ["state", "stateOn", "stateSource"]);
  const chamberId = idOf(data, "chamberId", "chamber");
  const result = await openSite(context, { ...fields, ...state, chamberId } as Parameters<
    typeof openSite
  >[1]);
  if (result.ok) return redirect(`${officeSite(data, result.value.siteId)}?done=saved`);
  return refusedForm(last, data, result.error);
}

/** Records a site's next state. */
export async function moveSiteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { siteId: typed(data, "siteId"), ...textsOf(data, ["state", "stateOn", "stateSource"]) };
  const result = await moveSite(await currentContext(), input as Parameters<typeof moveSite>[1]);
  if (result.ok) return redirect(`${officeSite(data)}?done=moved`);
  return refusedForm(last, data, result.error);
}

export async function publishSiteAction(data: FormData): Promise<void> {
  const path = officeSite(data);
  if (data.get("confirm") !== "on") redirect(`${path}?done=confirm`);
  const result = await publishSite(await currentContext(), { siteId: typed(data, "siteId") as Id<"site"> });
  redirect(`${path}?${ended(result, "published")}`);
}

/** Writes a unit, and shows the plan it stands on. */
export async function writeUnitAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await writeUnit(await currentContext(), {
    siteId: typed(data, "siteId"),
    unitId: idOf(data, "unitId", "siteUnit"),
    ...textsOf(data, ["kind", "state", "code", "column", "row", "width", "height"]),
    ...textsOf(data, ["slotMinutes", "mostOpen", "daysAhead", "cancelHours", "mostMissed"]),
    name: threeOf(data, "name"),
  } as Parameters<typeof writeUnit>[1]);
  if (result.ok) return redirect(`${officeSite(data)}?done=unit#part-plan`);
  return refusedForm(last, data, result.error);
}

/** A slot of shared equipment; a refusal comes with the next free one. */
export async function bookAction(data: FormData): Promise<void> {
  const unitId = typed(data, "unitId") as Id<"siteUnit">;
  const result = await bookUnit(await currentContext(), {
    ...{ unitId, artisanId: typed(data, "artisanId") as Id<"artisan"> },
    startsAt: typed(data, "startsAt"),
  });
  const path =
    `${studio(data, `/equipment/${unitId}`)}&day=${encodeURIComponent(typed(data, "day"))}` as const;
  if (result.ok) return redirect(`${path}&done=booked`);
  const { code, details } = result.error;
  const next = typeof details?.nextAt === "string" ? `&next=${encodeURIComponent(details.nextAt)}` : "";
  redirect(`${path}&problem=${code}${next}`);
}

export async function cancelBookingAction(data: FormData): Promise<void> {
  const bookingId = typed(data, "bookingId") as Id<"unitBooking">;
  const result = ended(await cancelBooking(await currentContext(), { bookingId }), "cancelled");
  if (data.get("zone") !== "office") return redirect(`${studio(data)}&${result}`);
  redirect(`${officeSite(data)}/bookings?day=${encodeURIComponent(typed(data, "day"))}&${result}`);
}

export async function settleBookingAction(data: FormData): Promise<void> {
  const result = await settleBooking(await currentContext(), {
    bookingId: typed(data, "bookingId") as Id<"unitBooking">,
    state: typed(data, "state") as "used" | "missed",
  });
  const day = encodeURIComponent(typed(data, "day"));
  redirect(`${officeSite(data)}/bookings?day=${day}&${ended(result, "settled")}`);
}

/** A report of what is broken, from the studio or from the office. */
export async function reportFaultAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const artisanId = idOf(data, "artisanId", "artisan");
  const unitId = typed(data, "unitId") as Id<"siteUnit">;
  const result = await reportFault(await currentContext(), { unitId, artisanId, note: typed(data, "note") });
  if (!result.ok) return refusedForm(last, data, result.error);
  if (artisanId) return redirect(`${studio(data)}&done=fault`);
  return redirect(`${officeSite(data)}/faults?done=reported`);
}

export async function settleFaultAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { faultId: typed(data, "faultId"), ...textsOf(data, ["state", "answer", "cost"]) };
  const result = await settleFault(await currentContext(), input as Parameters<typeof settleFault>[1]);
  if (result.ok) return redirect(`${officeSite(data)}/faults?done=settled`);
  return refusedForm(last, data, result.error);
}

export async function writeConditionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unitId = typed(data, "unitId");
  const input = { unitId, ...textsOf(data, ["occasion", "grade", "note", "seenOn"]) };
  const result = await writeCondition(await currentContext(), input as Parameters<typeof writeCondition>[1]);
  if (result.ok) return redirect(`${officeSite(data)}/units/${unitId}?done=condition#part-condition`);
  return refusedForm(last, data, result.error);
}

const callPath = (data: FormData, callId = typed(data, "callId")) =>
  `${officeSite(data)}/calls/${callId}` as const;

export async function writeCallAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await writeCall(await currentContext(), {
    callId: idOf(data, "callId", "siteCall"),
    ...textsOf(data, ["unitId", "opensOn", "closesOn", "startsOn", "months", "rent"]),
    intro: threeOf(data, "intro"),
  } as Parameters<typeof writeCall>[1]);
  if (result.ok) return redirect(`${callPath(data, result.value.callId)}?done=saved`);
  return refusedForm(last, data, result.error);
}

export async function addCallCriterionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await addCallCriterion(await currentContext(), {
    callId: typed(data, "callId") as Id<"siteCall">,
    ...{ title: threeOf(data, "title"), measure: threeOf(data, "measure"), weight: typed(data, "weight") },
  });
  if (result.ok) return redirect(`${callPath(data)}?done=criterion#part-criteria`);
  return refusedForm(last, data, result.error);
}

export async function removeCallCriterionAction(data: FormData): Promise<void> {
  const callId = typed(data, "callId") as Id<"siteCall">;
  const criterionId = typed(data, "criterionId") as Id<"siteCriterion">;
  const result = await removeCallCriterion(await currentContext(), { callId, criterionId });
  redirect(`${callPath(data)}?${ended(result, "removed")}`);
}

/** What cannot be taken back with an offer of a room: publish it, call it off, give the room. */
export async function callAction(data: FormData): Promise<void> {
  const path = callPath(data);
  if (data.get("confirm") !== "on") redirect(`${path}?done=confirm`);
  const acts = { published: publishCall, cancelled: cancelCall, allocated: allocateRoom } as const;
  const act = typed(data, "act") as keyof typeof acts;
  const callId = typed(data, "callId") as Id<"siteCall">;
  const result = await (acts[act] ?? publishCall)(await currentContext(), { callId });
  redirect(`${path}?${ended(result, act)}`);
}

export async function scoreRoomAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const criteria = criteriaIn(data, "siteCriterion");
  const result = await scoreRoom(await currentContext(), {
    applicationId: typed(data, "applicationId") as Id<"siteApplication">,
    scores: scoresIn(data, criteria),
  });
  if (result.ok) return redirect(`${callPath(data)}?done=scored`);
  return refusedForm(last, data, byCriterion(result.error, criteria, "scores"));
}

export async function applyForRoomAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const criteria = criteriaIn(data, "siteCriterion");
  const callId = typed(data, "callId") as Id<"siteCall">;
  const result = await applyForRoom(await currentContext(), {
    ...{ callId, artisanId: typed(data, "artisanId") as Id<"artisan"> },
    answers: answersIn(data, criteria),
  });
  if (result.ok) return redirect(`${studio(data, `/calls/${callId}`)}&done=applied`);
  return refusedForm(last, data, byCriterion(result.error, criteria, "answers"));
}

/** A maker takes their application back, or leaves the room to the next. */
export async function leaveRoomAction(data: FormData): Promise<void> {
  const path = studio(data, `/calls/${typed(data, "callId")}`);
  if (data.get("confirm") !== "on") redirect(`${path}&done=confirm`);
  const applicationId = typed(data, "applicationId") as Id<"siteApplication">;
  const act = data.get("act") === "decline" ? declineRoom : withdrawFromRoom;
  redirect(`${path}&${ended(await act(await currentContext(), { applicationId }), "left")}`);
}

/** The chamber notes that whoever was chosen does not come. */
export async function passOnAction(data: FormData): Promise<void> {
  const path = callPath(data);
  if (data.get("confirm") !== "on") redirect(`${path}?done=confirm`);
  const applicationId = typed(data, "applicationId") as Id<"siteApplication">;
  const result = await declineRoom(await currentContext(), { applicationId });
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(
      stepUpPath(
        localeOf(data),
        `/office/sites/${typed(data, "siteId")}/calls/${typed(data, "callId")}`,
      ) as Route,
    );
  redirect(`${path}?${ended(result, "passed")}`);
}

export async function signContractAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const result = await signContract(await currentContext(), {
    applicationId: typed(data, "applicationId") as Id<"siteApplication">,
    ...{ contract: typed(data, "contract"), startsOn: typed(data, "startsOn") },
  });
  if (result.ok) return redirect(`${officeSite(data)}/rooms/${result.value.tenancyId}?done=signed`);
  return refusedForm(last, data, result.error);
}

export async function endTenancyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const tenancyId = typed(data, "tenancyId") as Id<"tenancy">;
  const result = await endTenancy(await currentContext(), {
    ...{ tenancyId, endedOn: typed(data, "endedOn"), endReason: typed(data, "endReason") },
  });
  if (result.ok) return redirect(`${officeSite(data)}/rooms/${tenancyId}?done=ended`);
  return refusedForm(last, data, result.error);
}

export async function payRentAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data, "received");
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = textsOf(data, ["chargeId", "paidOn", "paidHow"]);
  const result = await payRent(await currentContext(), input as Parameters<typeof payRent>[1]);
  if (result.ok) return redirect(`${officeSite(data)}/rooms/${typed(data, "tenancyId")}?done=paid`);
  return refusedForm(last, data, result.error);
}

export async function showWorkplaceAction(data: FormData): Promise<void> {
  const tenancyId = typed(data, "tenancyId") as Id<"tenancy">;
  const result = await showWorkplace(await currentContext(), {
    tenancyId,
    isShown: data.get("show") === "yes",
  });
  redirect(`${studio(data, `/rooms/${tenancyId}`)}&${ended(result, "shown")}`);
}
