"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import {
  collectAtHub,
  deliverFromHub,
  inspectAtHub,
  reportDefect,
  setHub,
  shipFromHub,
} from "#features/orders/index.ts";
import { hubChecks } from "#features/orders/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const listOf = (data: FormData) => `/${localeOf(data)}/office/hub` as const;

function subject<K extends "order" | "hubTransfer" | "chamber">(data: FormData, kind: K): Id<K> {
  const id = data.get(`${kind}Id`);
  return isId(kind, id) ? id : redirect(listOf(data));
}

const pageOf = (data: FormData) => `${listOf(data)}/${subject(data, "hubTransfer")}` as const;

/** A box with this number has come in. */
export async function collectAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const given = { chamberId: subject(data, "chamber"), number: typed(data, "number") };
  const result = await collectAtHub(await currentContext(), given);
  if (!result.ok) {
    const { code } = result.error;
    // A number that is not found is wrong in its field.
    const failure =
      code === "NOT_FOUND"
        ? { code: "INVALID_INPUT", details: { fields: { number: "HUB_UNKNOWN" } } }
        : result.error;
    return refusedForm(last, data, failure);
  }
  return redirect(`${listOf(data)}/${result.value.hubTransferId}?done=collected`);
}

/** What came in was looked at and found good. */
export async function inspectAction(data: FormData): Promise<void> {
  const page = pageOf(data);
  const [complete, undamaged, asDescribed] = hubChecks.map((name) => data.get(name) === "on");
  const checks = { complete, undamaged, asDescribed } as Record<(typeof hubChecks)[number], true>;
  const result = await inspectAtHub(await currentContext(), { orderId: subject(data, "order"), ...checks });
  const problem = result.ok || result.error.code !== "INVALID_INPUT" ? null : "CHECK_REQUIRED";
  redirect(result.ok ? `${page}?done=inspected` : `${page}?problem=${problem ?? result.error.code}`);
}

/** Something is wrong with what came in. */
export async function defectAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const page = pageOf(data);
  const given = { orderId: subject(data, "order"), reason: typed(data, "reason") };
  const result = await reportDefect(await currentContext(), given);
  return result.ok ? redirect(`${page}?done=defect`) : refusedForm(last, data, result.error);
}

/** Everything was packed together and handed over. */
export async function hubShipAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await shipFromHub(await currentContext(), {
    hubTransferId: subject(data, "hubTransfer"),
    carrier: typed(data, "carrier") as "other",
    otherCarrier: typed(data, "otherCarrier"),
    trackingNumber: typed(data, "trackingNumber"),
  });
  return result.ok ? redirect(`${pageOf(data)}?done=shipped`) : refusedForm(last, data, result.error);
}

/** The parcel has arrived: the hub no longer sees it. */
export async function hubDeliverAction(data: FormData): Promise<void> {
  const page = pageOf(data);
  if (data.get("confirm") !== "on") redirect(`${page}?problem=CONFIRM_REQUIRED`);
  const given = { hubTransferId: subject(data, "hubTransfer") };
  const result = await deliverFromHub(await currentContext(), given);
  redirect(result.ok ? `${listOf(data)}?done=delivered` : `${page}?problem=${result.error.code}`);
}

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

/** Switches the hub on or off, and says where it is. */
export async function setHubAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await setHub(await currentContext(), {
    chamberId: subject(data, "chamber"),
    isOn: data.get("isOn") === "yes",
    address: words(data, "address"),
    hours: words(data, "hours"),
  });
  return result.ok
    ? redirect(`/${localeOf(data)}/office/chamber?done=hub`)
    : refusedForm(last, data, result.error);
}
