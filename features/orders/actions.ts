"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { acceptOrder, confirmDelivery, packOrder, shipOrder } from "#features/orders/index.ts";
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

/** The parcel is packed. */
export const packOrderAction = async (data: FormData): Promise<void> => step(data, packOrder);

/** The parcel was handed over; on a refusal what was typed stays. */
export async function shipOrderAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const place = placeOf(data);
  const result = await shipOrder(await currentContext(), {
    orderId: place.orderId,
    carrier: typed(data, "carrier") as "other",
    otherCarrier: typed(data, "otherCarrier"),
    trackingNumber: typed(data, "trackingNumber"),
  });
  return result.ok ? redirect(pathOf(place)) : refusedForm(last, data, result.error);
}

/** The parcel has arrived. The office no longer sees the order then: its list says so. */
export async function confirmDeliveryAction(data: FormData): Promise<void> {
  const place = placeOf(data);
  if (data.get("confirm") !== "on") redirect(`${pathOf(place)}?problem=CONFIRM_REQUIRED`);
  const number = typed(data, "number");
  const result = await confirmDelivery(await currentContext(), { orderId: place.orderId });
  if (!result.ok) redirect(`${pathOf(place)}?problem=${result.error.code}`);
  if (place.desk === "office")
    redirect(`/${place.locale}/office/orders?delivered=${encodeURIComponent(number)}`);
  redirect(pathOf(place));
}
