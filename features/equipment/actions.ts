"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { byCriterion, criteriaIn, scoresIn } from "#features/calls/index.ts";
import {
  addEquipmentCriterion,
  addFunds,
  addItem,
  answerOffer,
  cancelEquipmentCall,
  decideCall,
  finishCall,
  giveUpAward,
  payCopay,
  publishEquipmentCall,
  rankCall,
  readFollowUp,
  receiveAwardByCode,
  receiveAwardSigned,
  recordDelivery,
  recordResale,
  removeEquipmentCriterion,
  removeFunds,
  removeItem,
  scoreRequest,
  sendBackRanking,
  withdrawRequest,
  writeCall,
  writeRequest,
} from "#features/equipment/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
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

/** Texts of several fields, by their names. */
const textsOf = (data: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, typed(data, name)]));

const callIdOf = (data: FormData) => typed(data, "callId") as Id<"equipmentCall">;
const awardIdOf = (data: FormData) => typed(data, "awardId") as Id<"equipmentAward">;
const requestIdOf = (data: FormData) => typed(data, "requestId") as Id<"equipmentRequest">;

const officeCall = (data: FormData, callId: string = callIdOf(data)) =>
  `/${localeOf(data)}/office/equipment/${callId}` as const;
const officeAward = (data: FormData) =>
  `/${localeOf(data)}/office/equipment/awards/${awardIdOf(data)}` as const;
const workshop = (data: FormData) => `workshop=${encodeURIComponent(typed(data, "artisanId"))}`;
const studioCall = (data: FormData) =>
  `/${localeOf(data)}/studio/equipment/${callIdOf(data)}?${workshop(data)}` as const;
const studioAward = (data: FormData) =>
  `/${localeOf(data)}/studio/equipment/awards/${awardIdOf(data)}?${workshop(data)}` as const;

/** Refuses what cannot be taken back while its box is empty. */
const unconfirmed = (data: FormData): Failure<string> | null =>
  data.get("confirm") === "on"
    ? null
    : { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM" } } };

const ended = (result: Result<unknown, string>, done: string) =>
  result.ok ? `done=${done}` : `problem=${result.error.code}`;

/** Writes a call, or a draft of it anew, and shows it. */
export async function writeCallAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const callId = typed(data, "callId");
  const result = await writeCall(await currentContext(), {
    callId: isId("equipmentCall", callId) ? callId : null,
    ...textsOf(data, ["chamberId", "bodyId", "opensOn", "closesOn", "answerDays"]),
    ...{ title: threeOf(data, "title"), text: threeOf(data, "text") },
  } as Parameters<typeof writeCall>[1]);
  if (result.ok) return redirect(`${officeCall(data, result.value.callId)}?done=saved`);
  return refusedForm(last, data, result.error);
}

export async function addItemAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await addItem(await currentContext(), {
    callId: callIdOf(data),
    kind: threeOf(data, "kind"),
    ...textsOf(data, ["quantity", "value", "copayPercent", "keepYears"]),
    craftIds: data.getAll("craftIds").filter((id) => isId("craft", id)),
  } as Parameters<typeof addItem>[1]);
  if (result.ok) return redirect(`${officeCall(data)}?done=added#part-items`);
  return refusedForm(last, data, result.error);
}

export async function addFundsAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await addFunds(await currentContext(), {
    callId: callIdOf(data),
    ...textsOf(data, ["amount", "source", "decidedOn"]),
  } as Parameters<typeof addFunds>[1]);
  if (result.ok) return redirect(`${officeCall(data)}?done=added#part-funds`);
  return refusedForm(last, data, result.error);
}

export async function addCriterionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await addEquipmentCriterion(await currentContext(), {
    callId: callIdOf(data),
    ...{ title: threeOf(data, "title"), measure: threeOf(data, "measure"), weight: typed(data, "weight") },
  });
  if (result.ok) return redirect(`${officeCall(data)}?done=added#part-criteria`);
  return refusedForm(last, data, result.error);
}

/** Takes an item, funds or a criterion out of a draft: the hidden field says which. */
export async function removePartAction(data: FormData): Promise<void> {
  const context = await currentContext();
  const callId = callIdOf(data);
  const [item, funds] = [typed(data, "itemId"), typed(data, "fundsId")];
  const result = isId("equipmentItem", item)
    ? await removeItem(context, { callId, itemId: item })
    : isId("equipmentFunds", funds)
      ? await removeFunds(context, { callId, fundsId: funds })
      : await removeEquipmentCriterion(context, {
          callId,
          criterionId: typed(data, "criterionId") as Id<"equipmentCriterion">,
        });
  redirect(`${officeCall(data)}?${ended(result, "removed")}`);
}

/** What cannot be taken back with a call: publish it, rank, decide, close the file. */
export async function callAction(data: FormData): Promise<void> {
  const path = officeCall(data);
  if (data.get("confirm") !== "on") redirect(`${path}?done=confirm`);
  const acts = {
    ...{ published: publishEquipmentCall, ranked: rankCall, decided: decideCall },
    finished: finishCall,
  } as const;
  const act = typed(data, "act") as keyof typeof acts;
  const result = await (acts[act] ?? publishEquipmentCall)(await currentContext(), {
    callId: callIdOf(data),
  });
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `/office/equipment/${callIdOf(data)}`) as Route);
  redirect(`${path}?${ended(result, act)}`);
}

/** Sends a ranking back to be scored again, with the reason. */
export async function sendBackAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = { callId: callIdOf(data), reason: typed(data, "reason") };
  const result = await sendBackRanking(
    await currentContext(),
    input as Parameters<typeof sendBackRanking>[1],
  );
  if (result.ok) return redirect(`${officeCall(data)}?done=back`);
  return refusedForm(last, data, result.error);
}

export async function cancelCallAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = { callId: callIdOf(data), reason: typed(data, "reason") };
  const result = await cancelEquipmentCall(await currentContext(), input);
  if (result.ok) return redirect(`${officeCall(data)}?done=cancelled`);
  return refusedForm(last, data, result.error);
}

export async function scoreAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const criteria = criteriaIn(data, "equipmentCriterion");
  const input = { requestId: requestIdOf(data), scores: scoresIn(data, criteria) };
  const result = await scoreRequest(await currentContext(), input);
  if (result.ok) return redirect(`${officeCall(data)}?done=scored#part-requests`);
  return refusedForm(last, data, byCriterion(result.error, criteria, "scores"));
}

/** A maker's request, kept as a draft or sent. */
export async function writeRequestAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const send = typed(data, "send") !== "no";
  const result = await writeRequest(await currentContext(), {
    ...{ callId: callIdOf(data), artisanId: typed(data, "artisanId"), itemId: typed(data, "itemId") },
    ...{ why: typed(data, "why"), present: typed(data, "present"), send },
  } as Parameters<typeof writeRequest>[1]);
  if (result.ok) return redirect(`${studioCall(data)}&done=${send ? "sent" : "saved"}`);
  return refusedForm(last, data, result.error);
}

export async function withdrawAction(data: FormData): Promise<void> {
  if (data.get("confirm") !== "on") redirect(`${studioCall(data)}&done=confirm`);
  const result = await withdrawRequest(await currentContext(), { requestId: requestIdOf(data) });
  redirect(`${studioCall(data)}&${ended(result, "withdrawn")}`);
}

/** Yes or no to what is offered; both ask for their box. */
export async function answerAction(data: FormData): Promise<void> {
  if (data.get("confirm") !== "on") redirect(`${studioCall(data)}&done=confirm`);
  const accepts = data.get("answer") === "yes";
  const result = await answerOffer(await currentContext(), { requestId: requestIdOf(data), accepts });
  redirect(`${studioCall(data)}&${ended(result, accepts ? "accepted" : "declined")}`);
}

export async function deliverAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const facts = textsOf(data, ["supplier", "serial", "condition", "deliveredOn"]);
  const input = { awardId: awardIdOf(data), ...facts } as Parameters<typeof recordDelivery>[1];
  const result = await recordDelivery(await currentContext(), input);
  if (result.ok) return redirect(`${officeAward(data)}?done=delivered`);
  return refusedForm(last, data, result.error);
}

export async function payAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = { awardId: awardIdOf(data), ...textsOf(data, ["paidOn", "paidHow"]) };
  const result = await payCopay(await currentContext(), input as Parameters<typeof payCopay>[1]);
  if (result.ok) return redirect(`${officeAward(data)}?done=paid`);
  return refusedForm(last, data, result.error);
}

export async function receiveSignedAction(data: FormData): Promise<void> {
  if (data.get("confirm") !== "on") redirect(`${officeAward(data)}?done=confirm`);
  const result = await receiveAwardSigned(await currentContext(), { awardId: awardIdOf(data) });
  redirect(`${officeAward(data)}?${ended(result, "received")}`);
}

/** A code that a maker typed; a wrong one comes back with the tries that are left. */
export async function receiveCodeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { awardId: awardIdOf(data), code: typed(data, "code") };
  const result = await receiveAwardByCode(await currentContext(), input);
  if (!result.ok) return refusedForm(last, data, result.error);
  const { received, left } = result.value;
  return redirect(`${studioAward(data)}&${received ? "done=received" : `left=${left}`}`);
}

/** What was agreed does not come about, as the chamber or the maker says. */
export async function endAwardAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = { awardId: awardIdOf(data), reason: typed(data, "reason") };
  const result = await giveUpAward(await currentContext(), input);
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `/office/equipment/awards/${awardIdOf(data)}`) as Route);
  if (!result.ok) return refusedForm(last, data, result.error);
  if (typed(data, "zone") === "studio") return redirect(`${studioAward(data)}&done=ended`);
  return redirect(`${officeAward(data)}?done=ended`);
}

export async function resellAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const unsaid = unconfirmed(data);
  if (unsaid) return refusedForm(last, data, unsaid);
  const input = { awardId: awardIdOf(data), reason: typed(data, "reason"), on: typed(data, "on") };
  const result = await recordResale(await currentContext(), input);
  if (result.ok) return redirect(`${officeAward(data)}?done=resold`);
  return refusedForm(last, data, result.error);
}

export async function readLookAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await readFollowUp(await currentContext(), {
    followUpId: typed(data, "followUpId") as Id<"equipmentFollowUp">,
    ...textsOf(data, ["finding", "note"]),
  } as Parameters<typeof readFollowUp>[1]);
  if (result.ok) return redirect(`${officeAward(data)}?done=read#part-looks`);
  return refusedForm(last, data, result.error);
}
