"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import {
  acceptOrder,
  confirmArrival,
  confirmDelivery,
  handOver,
  handToHub,
  packOrder,
  reportMissing,
  shipOrder,
  startWork,
  withOrderLink,
} from "#features/orders/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** Where a step is taken: in the maker's studio, or in the office of the chamber that brings the order. */
type Desk = "studio" | "office";
type Place = { locale: Locale; desk: Desk; orderId: Id<"order"> };

function placeOf(data: FormData): Place {
  const locale = localeOf(data);
  const desk = data.get("desk") === "office" ? "office" : "studio";
  const orderId = data.get("orderId");
  if (!isId("order", orderId)) return redirect(`/${locale}/${desk}/orders`);
  return { locale, desk, orderId };
}

const pathOf = ({ locale, desk, orderId }: Place) => `/${locale}/${desk}/orders/${orderId}` as const;

const parcelOf = (data: FormData): { parcelId?: Id<"parcel"> } => {
  const parcelId = data.get("parcelId");
  return isId("parcel", parcelId) ? { parcelId } : {};
};

/** Takes a step, and shows what has become of the order, whoever was faster. */
async function step(
  data: FormData,
  take: (context: Context, input: { orderId: Id<"order"> }) => Promise<Result<unknown, string>>,
): Promise<void> {
  const place = placeOf(data);
  const result = await take(await currentContext(), { orderId: place.orderId });
  redirect(result.ok ? pathOf(place) : `${pathOf(place)}?problem=${result.error.code}`);
}

/** The order will be made and sent. */
export const acceptOrderAction = async (data: FormData): Promise<void> => step(data, acceptOrder);

/** What a card paid at the stand is in its buyer's hands. */
export const handOverAction = async (data: FormData): Promise<void> => step(data, handOver);

/** What is made to order has been begun. */
export const startWorkAction = async (data: FormData): Promise<void> => step(data, startWork);

/** The parcel is packed. */
export const packOrderAction = async (data: FormData): Promise<void> => step(data, packOrder);

/** The packed parcel was brought to the chamber's hub. */
export const handToHubAction = async (data: FormData): Promise<void> => step(data, handToHub);

const wholeNumber = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : Number.NaN);

/** One of several boxes is packed: as many of each line as were typed. On a refusal what was typed stays. */
export async function packBoxAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const units = [...data.keys()].flatMap((name) => {
    const lineId = name.replace(/^units\./, "");
    const quantity = typed(data, name);
    if (!isId("orderLine", lineId) || quantity === "" || quantity === "0") return [];
    return [{ lineId, quantity: wholeNumber(quantity) }];
  });
  const weight = typed(data, "weightGrams");
  const result = await packOrder(await currentContext(), {
    orderId: place.orderId,
    n: wholeNumber(typed(data, "n")),
    units,
    ...(weight ? { weightGrams: wholeNumber(weight) } : {}),
  });
  if (result.ok) return redirect(pathOf(place));
  const { code, details } = result.error;
  const wrong = Object.keys((details?.fields ?? {}) as object);
  // Whichever of the numbers it is: they are one question.
  const isUnits = code === "INVALID_INPUT" && !wrong.includes("weightGrams");
  return refusedForm(last, data, isUnits ? { code: "UNITS_NONE" } : result.error);
}

/** A parcel was handed over; on a refusal what was typed stays. */
export async function shipOrderAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const result = await shipOrder(await currentContext(), {
    orderId: place.orderId,
    ...parcelOf(data),
    carrier: typed(data, "carrier") as "other",
    otherCarrier: typed(data, "otherCarrier"),
    trackingNumber: typed(data, "trackingNumber"),
  });
  return result.ok ? redirect(pathOf(place)) : refusedForm(last, data, result.error);
}

/** A parcel, or everything, has arrived. The office no longer sees a delivered order: its list says so. */
export async function confirmDeliveryAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  if (data.get("confirm") !== "on") redirect(`${pathOf(place)}?problem=CONFIRM_REQUIRED`);
  const number = typed(data, "number");
  const result = await confirmDelivery(await currentContext(), {
    orderId: place.orderId,
    ...parcelOf(data),
  });
  if (!result.ok) redirect(`${pathOf(place)}?problem=${result.error.code}`);
  if (place.desk === "office" && !("parcel" in result.value))
    redirect(`/${place.locale}/office/orders?delivered=${encodeURIComponent(number)}`);
  redirect(pathOf(place));
}

/** The buyer's words on a parcel, by account, by browser or by the order's link. */
async function fromBuyer(
  data: FormData,
  say: (context: Context, input: { orderId: Id<"order"> }) => Promise<Result<unknown, string>>,
): Promise<void> {
  const locale = localeOf(data);
  const checkoutId = data.get("checkoutId");
  const orderId = data.get("orderId");
  if (!isId("checkout", checkoutId) || !isId("order", orderId)) return redirect(`/${locale}`);
  const key = typed(data, "key");
  const context = await currentContext();
  const actor = withOrderLink(context.actor, checkoutId, key || undefined);
  const result = await say({ ...context, actor }, { orderId });
  const query = new URLSearchParams({
    ...(key ? { key } : {}),
    ...(result.ok ? {} : { problem: result.error.code }),
  }).toString();
  // Without a part of the page: a browser that is there already would stay where it is and show what was.
  redirect(`/${locale}/orders/${checkoutId}${query ? `?${query}` : ""}`);
}

/** The buyer has received everything of one maker. */
export const confirmArrivalAction = async (data: FormData): Promise<void> => fromBuyer(data, confirmArrival);

/** The buyer misses what one maker sent. */
export const reportMissingAction = async (data: FormData): Promise<void> => fromBuyer(data, reportMissing);
