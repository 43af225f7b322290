"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { withOrderLink } from "#features/orders/index.ts";
import { chosenUnits, typedAmount } from "#features/refunds/domain/chosen.ts";
import {
  askReturn,
  cancelAsBuyer,
  cancelAsMaker,
  contestReturn,
  decideReturn,
  receiveReturn,
  settleReturn,
  withdrawReturn,
} from "#features/refunds/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

/** The buyer of a form: by account, by browser, or by the secret link's key that the form carries. */
async function asBuyer(
  data: FormData,
): Promise<{ context: Context; checkoutId: Id<"checkout">; home: string }> {
  const checkoutId = typed(data, "checkoutId") as Id<"checkout">;
  const key = typed(data, "key") || undefined;
  const context = await currentContext();
  const home = `/${localeOf(data)}/orders/${checkoutId}`;
  return { context: { ...context, actor: withOrderLink(context.actor, checkoutId, key) }, checkoutId, home };
}

const withKey = (data: FormData, query: Record<string, string>) => {
  const key = typed(data, "key");
  return new URLSearchParams({ ...(key ? { key } : {}), ...query }).toString();
};

/** Takes what was chosen back, and shows the order with what became of it; a refusal leads back to the choice. */
export async function cancelAsBuyerAction(data: FormData): Promise<void> {
  const { context, checkoutId, home } = await asBuyer(data);
  const orderId = typed(data, "orderId") as Id<"order">;
  const units = chosenUnits(data.entries());
  const result = await cancelAsBuyer(context, {
    checkoutId,
    orderId,
    ...(units.length > 0 && typed(data, "whole") !== "yes" ? { units } : {}),
    reason: typed(data, "reason") as "other",
    note: typed(data, "note") || undefined,
    seen: Number(typed(data, "seen")),
  });
  if (result.ok) redirect(`${home}?${withKey(data, { done: "cancelled" })}` as Route);
  redirect(`${home}/cancel?${withKey(data, { order: orderId, problem: result.error.code })}` as Route);
}

/** Asks to send back what was chosen. */
export async function askReturnAction(data: FormData): Promise<void> {
  const { context, checkoutId, home } = await asBuyer(data);
  const orderId = typed(data, "orderId") as Id<"order">;
  const result = await askReturn(context, {
    checkoutId,
    orderId,
    units: chosenUnits(data.entries()),
    reason: typed(data, "reason") as "changed_mind",
    note: typed(data, "note") || undefined,
    seen: Number(typed(data, "seen")),
  });
  const query: Record<string, string> = result.ok ? { done: "asked" } : { problem: result.error.code };
  redirect(`${home}/return?${withKey(data, { order: orderId, ...query })}` as Route);
}

/** Keeps the pieces after all. */
export async function withdrawReturnAction(data: FormData): Promise<void> {
  const { context, checkoutId, home } = await asBuyer(data);
  const returnId = typed(data, "returnId") as Id<"returnRequest">;
  const result =
    data.get("confirm") === "on"
      ? await withdrawReturn(context, { checkoutId, returnId })
      : ({ ok: false, error: { code: "CONFIRM_REQUIRED" } } as const);
  const query: Record<string, string> = result.ok ? { done: "kept" } : { problem: result.error.code };
  redirect(`${home}/return?${withKey(data, { order: typed(data, "orderId"), ...query })}` as Route);
}

/** Objects to what was kept back; on a refusal what was typed stays. */
export async function contestReturnAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { context, checkoutId, home } = await asBuyer(data);
  const returnId = typed(data, "returnId") as Id<"returnRequest">;
  const result = await contestReturn(context, { checkoutId, returnId, reason: typed(data, "reason") });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(
    `${home}/return?${withKey(data, { order: typed(data, "orderId"), done: "contested" })}` as Route,
  );
}

const deskOf = (data: FormData) => {
  const desk = typed(data, "desk");
  return `/${localeOf(data)}/${desk === "office" || desk === "federation" ? desk : "studio"}`;
};

const unconfirmed = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } } as const;

/** A maker or a chamber takes a whole order back. */
export async function cancelAsMakerAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const orderId = typed(data, "orderId") as Id<"order">;
  const result = await cancelAsMaker(await currentContext(), {
    orderId,
    reason: typed(data, "reason") as "other",
    note: typed(data, "note") || undefined,
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${deskOf(data)}/orders` as Route);
}

/** The parcel came back and was looked at. */
export async function receiveReturnAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const returnId = typed(data, "returnId") as Id<"returnRequest">;
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const result = await receiveReturn(await currentContext(), {
    returnId,
    condition: typed(data, "condition") as "as_sent",
    inspectionNote: typed(data, "inspectionNote") || undefined,
    restock: typed(data, "restock") === "yes",
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${deskOf(data)}/returns/${returnId}?done=1` as Route);
}

/** The chamber says what is kept back. */
export async function decideReturnAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const returnId = typed(data, "returnId") as Id<"returnRequest">;
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const result = await decideReturn(await currentContext(), {
    returnId,
    withheldMinor: typedAmount(typed(data, "withheldMinor")),
    reason: typed(data, "reason"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${deskOf(data)}/returns/${returnId}?done=1` as Route);
}

/** The federation says what of it is given after all. */
export async function settleReturnAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const returnId = typed(data, "returnId") as Id<"returnRequest">;
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const result = await settleReturn(await currentContext(), {
    returnId,
    giveBackMinor: typedAmount(typed(data, "giveBackMinor")),
    reason: typed(data, "reason"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`${deskOf(data)}/returns/${returnId}?done=1` as Route);
}
