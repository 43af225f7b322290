"use server";

import { redirect } from "next/navigation";
import {
  decideGrant,
  declineGrant,
  payGrant,
  proposeGrant,
  refuseGrant,
  returnGrant,
  setFundShare,
} from "#features/fund/index.ts";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const grantOf = (data: FormData) => typed(data, "grantId") as Id<"fundGrant">;

/** Keeps a refused form as it was typed, or leads on with what was done. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  { zone, done }: { zone: "office" | "studio" | "federation"; done: string },
): KeptForm {
  const list = `/${localeOf(data)}/${zone}/fund` as const;
  if (result.ok) return redirect(`${list}?done=${done}`);
  if (result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `${list}/${encodeURIComponent(grantOf(data))}`));
  return refusedForm(last, data, besideField(result.error));
}

export async function setShareAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = typed(data, "pieceId") as Id<"piece">;
  const input = { pieceId, basisPoints: typed(data, "basisPoints") };
  const result = await inRequest((context) => setFundShare(context, input));
  return answer(last, data, result, { zone: "studio", done: "share" });
}

export async function proposeGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    proposeGrant(context, {
      chamberId: typed(data, "chamberId") as Id<"chamber">,
      lineageId: typed(data, "lineageId"),
      dirhams: typed(data, "dirhams"),
      purpose: typed(data, "purpose"),
    }),
  );
  return answer(last, data, result, { zone: "office", done: "proposed" });
}

export async function decideGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { grantId: grantOf(data), confirmed: ticked(data) };
  const result = await inRequest((context) => decideGrant(context, input));
  return answer(last, data, result, { zone: "office", done: "granted" });
}

export async function declineGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { grantId: grantOf(data), note: typed(data, "note") };
  const result = await inRequest((context) => declineGrant(context, input));
  return answer(last, data, result, { zone: "office", done: "declined" });
}

export async function payGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const reference = typed(data, "bankReference");
  const input = { grantId: grantOf(data), bankReference: reference, confirmed: ticked(data) };
  const result = await inRequest((context) => payGrant(context, input));
  return answer(last, data, result, { zone: "federation", done: "paid" });
}

export async function refuseGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { grantId: grantOf(data), note: typed(data, "note"), confirmed: ticked(data) };
  const result = await inRequest((context) => refuseGrant(context, input));
  return answer(last, data, result, { zone: "federation", done: "refused" });
}

export async function returnGrantAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { grantId: grantOf(data), note: typed(data, "note"), confirmed: ticked(data) };
  const result = await inRequest((context) => returnGrant(context, input));
  return answer(last, data, result, { zone: "federation", done: "returned" });
}
