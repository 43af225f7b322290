"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  acceptTransfer,
  cancelTransfer,
  declineTransfer,
  requestTransfer,
} from "#features/transfers/index.ts";
import { agreedWays, type SubjectId } from "#features/transfers/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

function transferIn(data: FormData): Id<"transfer"> {
  const given = data.get("transferId");
  return isId("transfer", given) ? given : redirect(`/${localeOf(data)}/office/transfers` as Route);
}

const unconfirmed = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } };

/** Asks another chamber to take somebody on, and shows the chamber's moves. */
export async function requestTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const agreedHow = agreedWays.find((way) => way === data.get("agreedHow"));
  if (!agreedHow)
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields: { agreedHow: "REQUIRED" } } });
  const asked = await inRequest((context) =>
    requestTransfer(context, {
      // Whether that is a file or a maker the command sees for itself.
      subjectId: typed(data, "subjectId") as SubjectId,
      ...{ province: typed(data, "province"), town: typed(data, "town"), locale },
      ...{ reason: typed(data, "reason"), agreedHow },
    }),
  );
  // Pressed twice: it has been asked all the same.
  if (!asked.ok && asked.error.code !== "TRANSFER_PENDING") return refusedForm(last, data, asked.error);
  return redirect(`/${locale}/office/transfers?done=requested` as Route);
}

/** Takes somebody on, after the page that says what comes along. */
export async function acceptTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const [locale, transferId] = [localeOf(data), transferIn(data)];
  if (data.get("confirm") !== "on") return refusedForm(last, data, unconfirmed);
  const done = await inRequest((context) => acceptTransfer(context, { transferId }));
  if (!done.ok && done.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(locale, `/${locale}/office/transfers/${transferId}`));
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`/${locale}/office/transfers/${transferId}?done=accepted` as Route);
}

/** Declines, with a word to the chamber that asked. */
export async function declineTransferAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const [locale, transferId] = [localeOf(data), transferIn(data)];
  const done = await inRequest((context) =>
    declineTransfer(context, { transferId, note: typed(data, "note") }),
  );
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`/${locale}/office/transfers?done=declined` as Route);
}

/** Calls a move off that waits, and shows where it stands now, whoever was faster. */
export async function cancelTransferAction(data: FormData): Promise<void> {
  const [locale, transferId] = [localeOf(data), transferIn(data)];
  const done = await inRequest((context) => cancelTransfer(context, { transferId }));
  const path = `/${locale}/office/transfers`;
  redirect((done.ok ? `${path}?done=cancelled` : `${path}/${transferId}?problem=1`) as Route);
}
