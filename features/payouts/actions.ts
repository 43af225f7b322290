"use server";

import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  approveBatch,
  decideAccount,
  discardBatch,
  draftBatch,
  importAnswer,
  previewAnswer,
  requestAccount,
  withdrawAccount,
} from "#features/payouts/index.ts";
import type { AnswerForm } from "#features/payouts/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Failure } from "#lib/kernel/errors.ts";

const batchOf = (data: FormData) => textOf(data, "batchId") as Id<"payoutBatch">;
const accountOf = (data: FormData) => textOf(data, "accountId") as Id<"bankAccount">;
const unticked = { code: "INVALID_INPUT", details: { fields: { confirm: "CONFIRM_REQUIRED" } } } as const;

/** To the second factor and back where that is too old; else the form as it was sent, with what is wrong. */
function refused(last: KeptForm, data: FormData, failure: Failure<string>, path: string): KeptForm {
  if (failure.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), `/${localeOf(data)}${path}`));
  return refusedForm(last, data, failure);
}

/** Drafts a batch of everything that can be paid now. */
export async function draftBatchAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) => draftBatch(context, { rail: "bank_batch" }));
  if (!result.ok) return refused(last, data, result.error, "/federation/payouts");
  return redirect(`/${localeOf(data)}/federation/payouts/${result.value.batchId}`);
}

async function onBatch(
  last: KeptForm,
  data: FormData,
  act: (
    context: Context,
    batchId: Id<"payoutBatch">,
  ) => Promise<{ ok: true } | { ok: false; error: Failure<string> }>,
  done: "approved" | "discarded",
): Promise<KeptForm> {
  const path = `/federation/payouts/${batchOf(data)}` as const;
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const result = await inRequest((context) => act(context, batchOf(data)));
  if (!result.ok) return refused(last, data, result.error, path);
  return redirect(`/${localeOf(data)}${path}?done=${done}`);
}

/** Approves a batch somebody else drafted. */
export async function approveBatchAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  return onBatch(last, data, (context, batchId) => approveBatch(context, { batchId }), "approved");
}

/** Takes a batch back that has not left. */
export async function discardBatchAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  return onBatch(last, data, (context, batchId) => discardBatch(context, { batchId }), "discarded");
}

/** Reads a bank's answer; a second press, with the rows in sight, applies it. */
export async function answerAction(last: AnswerForm, data: FormData): Promise<AnswerForm> {
  const locale = localeOf(data);
  const path = `/federation/payouts/${batchOf(data)}` as const;
  const file = data.get("file");
  const isFile = file instanceof File && file.size > 0 && file.size <= 2_000_000;
  const text = isFile ? await file.text() : textOf(data, "text");
  const input = {
    batchId: batchOf(data),
    fileName: isFile ? file.name.slice(0, 200) : textOf(data, "fileName"),
    text,
  };
  const tries = last.tries + 1;
  const kept = { tries, fileName: input.fileName, text };
  if (text === "") return { ...kept, rows: null, error: "REQUIRED" };
  if (textOf(data, "step") === "apply") {
    const result = await inRequest((context) => importAnswer(context, input));
    if (result.ok) return redirect(`/${locale}${path}?done=applied`);
    if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(locale, `/${locale}${path}`));
    return { ...kept, rows: null, error: result.error.code };
  }
  const seen = await inRequest((context) => previewAnswer(context, input));
  if (!seen.ok) return { ...kept, rows: null, error: seen.error.code };
  if (!seen.value.rows) return { ...kept, rows: null, error: "ANSWER_COLUMNS" };
  return { ...kept, rows: seen.value.rows.slice(0, 500), error: null };
}

/** The page of the workshop that a form is about. */
const bankOf = (data: FormData) =>
  `/studio/bank?workshop=${encodeURIComponent(textOf(data, "artisanId"))}` as const;

/** A maker asks to be paid on an account. */
export async function requestAccountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    requestAccount(context, {
      artisanId: textOf(data, "artisanId") as Id<"artisan">,
      rib: typed(data, "rib"),
      holder: typed(data, "holder"),
      bankName: typed(data, "bankName"),
    }),
  );
  if (!result.ok) return refused(last, data, result.error, bankOf(data));
  return redirect(`/${localeOf(data)}${bankOf(data)}&done=requested`);
}

/** The maker takes a request back. */
export async function withdrawAccountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) => withdrawAccount(context, { accountId: accountOf(data) }));
  if (!result.ok) return refused(last, data, result.error, bankOf(data));
  return redirect(`/${localeOf(data)}${bankOf(data)}&done=withdrawn`);
}

/** A manager of the chamber decides about a change of account. */
export async function decideAccountAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  if (data.get("confirm") !== "on") return refusedForm(last, data, unticked);
  const decision = typed(data, "decision");
  if (decision !== "approve" && decision !== "refuse")
    return refusedForm(last, data, { code: "INVALID_INPUT", details: { fields: { decision: "REQUIRED" } } });
  const result = await inRequest((context) =>
    decideAccount(context, { accountId: accountOf(data), decision, reason: typed(data, "reason") }),
  );
  if (!result.ok) return refused(last, data, result.error, "/office/accounts");
  return redirect(`/${localeOf(data)}/office/accounts?done=1`);
}
