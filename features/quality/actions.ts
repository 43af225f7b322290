"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  cancelInspection,
  confirmCertificate,
  declineCertificate,
  planInspection,
  recordCertificate,
  reinstateCertificate,
  settleCorrections,
  signInspection,
  suspendCertificate,
  withdrawCertificate,
} from "#features/quality/index.ts";
import type { InspectionPurpose } from "#features/quality/schema.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Data = FormData;
// What is no id is refused by the command's own input.
const certificateOf = (data: Data) => typed(data, "certificateId") as Id<"labelCertificate">;
const inspectionOf = (data: Data) => typed(data, "inspectionId") as Id<"inspection">;
const artisanOf = (data: Data) => typed(data, "artisanId") as Id<"artisan">;

const several = (data: Data, name: string) => data.getAll(name).map(String);
const quality = (data: Data) => `/${localeOf(data)}/office/quality`;
const certificatePage = (data: Data) => `${quality(data)}/labels/${certificateOf(data)}`;
const inspectionPage = (data: Data) => `${quality(data)}/inspections/${inspectionOf(data)}`;

/** Runs a command for a form: its page again with what was done, a second factor where one is asked for, or the form as it was typed. */
async function finish(
  last: KeptForm,
  data: Data,
  at: { page: string; done: string },
  run: (context: Context) => Promise<Result<unknown, string>>,
): Promise<KeptForm> {
  const result = await inRequest(run);
  if (result.ok) return redirect(`${at.page}?done=${at.done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), at.page) as Route);
  return refusedForm(last, data, result.error);
}

export async function recordCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const recorded = await inRequest((context) =>
    recordCertificate(context, {
      ...{ artisanId: artisanOf(data), labelId: typed(data, "labelId") as Id<"qualityLabel"> },
      ...{ level: typed(data, "level") || "1", number: typed(data, "number") },
      issuingBody: typed(data, "issuingBody"),
      craftIds: several(data, "craftIds") as Id<"craft">[],
      pieceIds: several(data, "pieceIds") as Id<"piece">[],
      ...{ issuedOn: typed(data, "issuedOn"), expiresOn: typed(data, "expiresOn") },
      renewsId: (typed(data, "renewsId") || null) as Id<"labelCertificate"> | null,
    }),
  );
  if (!recorded.ok) return refusedForm(last, data, recorded.error);
  return redirect(`${quality(data)}/labels/${recorded.value.certificateId}?done=recorded` as Route);
}

export async function confirmCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: certificatePage(data), done: "confirmed" };
  return finish(last, data, at, (context) =>
    confirmCertificate(context, { certificateId: certificateOf(data), confirmed: ticked(data) }),
  );
}

export async function declineCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: certificatePage(data), done: "declined" };
  return finish(last, data, at, (context) =>
    declineCertificate(context, { certificateId: certificateOf(data), reason: typed(data, "reason") }),
  );
}

export async function suspendCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: certificatePage(data), done: "suspended" };
  return finish(last, data, at, (context) =>
    suspendCertificate(context, { certificateId: certificateOf(data), reason: typed(data, "reason") }),
  );
}

export async function withdrawCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: certificatePage(data), done: "withdrawn" };
  return finish(last, data, at, (context) =>
    withdrawCertificate(context, {
      ...{ certificateId: certificateOf(data), reason: typed(data, "reason") },
      confirmed: ticked(data),
    }),
  );
}

export async function reinstateCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: certificatePage(data), done: "reinstated" };
  return finish(last, data, at, (context) =>
    reinstateCertificate(context, { certificateId: certificateOf(data) }),
  );
}

const planned = (data: Data) => {
  const [labelId = "", level = ""] = typed(data, "labelLevel").split(" ");
  const purpose = typed(data, "purpose") as InspectionPurpose;
  const isLabel = purpose === "label_level";
  return {
    ...{ artisanId: artisanOf(data), purpose },
    labelId: (isLabel && labelId ? labelId : null) as Id<"qualityLabel"> | null,
    level: isLabel && level ? level : null,
    checklistId: (typed(data, "checklistId") || null) as Id<"checklist"> | null,
    inspectorId: (typed(data, "inspectorId") || null) as Id<"user"> | null,
    plannedFor: typed(data, "plannedFor") || null,
    followsId: (typed(data, "followsId") || null) as Id<"inspection"> | null,
  };
};

export async function planInspectionAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const done = await inRequest((context) => planInspection(context, planned(data)));
  if (!done.ok) return refusedForm(last, data, done.error);
  return redirect(`${quality(data)}/inspections/${done.value.inspectionId}?done=planned` as Route);
}

/** One press, from a list or for a follow-up: what is left open is filled in by the rule. */
export async function planAtOnceAction(data: Data): Promise<void> {
  const done = await inRequest((context) => planInspection(context, planned(data)));
  const page = done.ok
    ? `${quality(data)}/inspections/${done.value.inspectionId}?done=planned`
    : `${quality(data)}?problem=${done.error.code}`;
  redirect(page as Route);
}

export async function cancelInspectionAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: inspectionPage(data), done: "cancelled" };
  return finish(last, data, at, (context) =>
    cancelInspection(context, { inspectionId: inspectionOf(data), reason: typed(data, "reason") }),
  );
}

export async function signInspectionAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: inspectionPage(data), done: "signed" };
  return finish(last, data, at, (context) =>
    signInspection(context, {
      ...{ inspectionId: inspectionOf(data), result: typed(data, "result") as "passed" },
      ...{ summary: typed(data, "summary"), corrections: typed(data, "corrections") },
      ...{ correctionsDue: typed(data, "correctionsDue"), confirmed: ticked(data) },
    }),
  );
}

export async function settleCorrectionsAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const at = { page: inspectionPage(data), done: "settled" };
  return finish(last, data, at, (context) =>
    settleCorrections(context, { inspectionId: inspectionOf(data), note: typed(data, "note") }),
  );
}
