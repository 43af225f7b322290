"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { MoneySource } from "#db/schema/methods.ts";
import {
  bringMoneyFile,
  confirmMoneyFile,
  noteAtDoor,
  noteCall,
  recordAccount,
} from "#features/checkout/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { recordBankRefund } from "#features/refunds/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const places = { courier: "remittances", bank: "bank" } as const satisfies Record<MoneySource, string>;
const sourceOf = (data: FormData): MoneySource => (data.get("source") === "bank" ? "bank" : "courier");
const listOf = (data: FormData, source: MoneySource) =>
  `/${localeOf(data)}/federation/${places[source]}` as const;

/** Takes in a file to be looked at. The page of the file says what is in it. */
export async function bringMoneyFileAction(data: FormData): Promise<void> {
  const source = sourceOf(data);
  const list = listOf(data, source);
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return redirect(`${list}?problem=FILE_EMPTY`);
  if (file.size > 700_000) return redirect(`${list}?problem=FILE_TOO_LONG`);
  const content = Buffer.from(await file.arrayBuffer()).toString("base64");
  const name = file.name.slice(0, 200) || "file.csv";
  const result = await bringMoneyFile(await currentContext(), { source, name, content });
  if (result.ok) {
    const again = result.value.isNew ? "" : "?again=1";
    return redirect(`${list}/${result.value.fileId}${again}`);
  }
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), list));
  return redirect(`${list}?problem=${result.error.code}`);
}

/** Lets the lines of a file be booked. */
export async function confirmMoneyFileAction(data: FormData): Promise<void> {
  const list = listOf(data, sourceOf(data));
  const fileId = typed(data, "fileId");
  if (!isId("moneyFile", fileId)) return redirect(list);
  const result = await confirmMoneyFile(await currentContext(), { fileId });
  const page = `${list}/${fileId}` as const;
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), page));
  return redirect(page);
}

const unticked = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } } as const;

function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  page: `/${string}`,
): KeptForm {
  if (result.ok) return redirect(page as Route);
  if (result.error.code === "STEP_UP_REQUIRED") {
    return redirect(stepUpPath(localeOf(data), page.split("?")[0] as `/${string}`));
  }
  return refusedForm(last, data, result.error);
}

/** Notes what a courier says of a parcel. */
export async function noteAtDoorAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const input = { reference: typed(data, "reference"), to: typed(data, "to") as "refused" };
  const result = await noteAtDoor(await currentContext(), input);
  return answer(last, data, result, `${listOf(data, "courier")}?done=door`);
}

/** Notes a buyer's yes on the telephone. */
export async function noteCallAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const checkoutId = typed(data, "checkoutId");
  if (!isId("checkout", checkoutId)) return refusedForm(last, data, { code: "NOT_FOUND" });
  const result = await noteCall(await currentContext(), { checkoutId, reason: typed(data, "reason") });
  return answer(last, data, result, `/${localeOf(data)}/federation/calls?done=1`);
}

/** Notes that a refund has left our bank. */
export async function noteRefundAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const refundId = typed(data, "refundId");
  if (!isId("refund", refundId)) return refusedForm(last, data, { code: "NOT_FOUND" });
  const result = await recordBankRefund(await currentContext(), {
    refundId,
    reference: typed(data, "reference"),
  });
  return answer(last, data, result, `${listOf(data, "bank")}?done=refund`);
}

/** Records where transfers go. */
export async function recordAccountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const result = await recordAccount(await currentContext(), {
    holder: typed(data, "holder"),
    bank: typed(data, "bank"),
    rib: typed(data, "rib"),
    validFrom: typed(data, "validFrom"),
    source: typed(data, "source"),
  });
  return answer(last, data, result, `${listOf(data, "bank")}?done=account`);
}
