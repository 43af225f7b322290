"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  addAttestation,
  addPiece,
  appeal,
  decide,
  declare,
  nameJuror,
  openJury,
  removeEvidence,
  revokeCertificate,
  submitFile,
  vote,
  withdrawFile,
  writeFile,
} from "#features/skills/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Data = FormData;
const zoneOf = (data: Data) => (data.get("zone") === "office" ? "office" : "studio");
// What is no id is refused by the command's own input.
const fileOf = (data: Data) => typed(data, "fileId") as Id<"skillFile">;
const pageOf = (data: Data) => `/${localeOf(data)}/${zoneOf(data)}/skills/${fileOf(data)}`;

/** Runs a command for a form: its page again with what was done, a second factor where one is asked for, or the form as it was typed. */
async function finish(
  last: KeptForm,
  data: Data,
  done: string,
  run: (context: Context) => Promise<Result<unknown, string>>,
): Promise<KeptForm> {
  const result = await inRequest(run);
  if (result.ok) return redirect(`${pageOf(data)}?done=${done}` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(localeOf(data), pageOf(data)) as Route);
  return refusedForm(last, data, result.error);
}

/** The same for a form of one button: what was refused stands on the page. */
async function press(data: Data, done: string, run: (context: Context) => Promise<Result<unknown, string>>) {
  const result = await inRequest(run);
  redirect(`${pageOf(data)}?${result.ok ? `done=${done}` : `problem=${result.error.code}`}` as Route);
}

/** Begins a file or writes a draft anew, and shows it. */
export async function writeFileAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const written = await inRequest((context) =>
    writeFile(context, {
      fileId: (typed(data, "fileId") || null) as Id<"skillFile"> | null,
      artisanId: typed(data, "artisanId") as Id<"artisan">,
      craftId: typed(data, "craftId") as Id<"craft">,
      practiceSince: typed(data, "practiceSince"),
      statement: typed(data, "statement"),
    }),
  );
  if (!written.ok) return refusedForm(last, data, written.error);
  return redirect(`/${localeOf(data)}/studio/skills/${written.value.fileId}?done=written` as Route);
}

export async function addPieceAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const pieceId = typed(data, "pieceId") as Id<"piece">;
  return finish(last, data, "evidence", (context) => addPiece(context, { fileId: fileOf(data), pieceId }));
}

export async function addAttestationAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const words = {
    title: typed(data, "title"),
    saidBy: typed(data, "saidBy"),
    datedOn: typed(data, "datedOn"),
  };
  return finish(last, data, "evidence", (context) =>
    addAttestation(context, { fileId: fileOf(data), ...words }),
  );
}

export async function removeEvidenceAction(data: Data): Promise<void> {
  const evidenceId = typed(data, "evidenceId") as Id<"skillEvidence">;
  await press(data, "removed", (context) => removeEvidence(context, { fileId: fileOf(data), evidenceId }));
}

export async function submitFileAction(data: Data): Promise<void> {
  if (data.get("confirmed") !== "on") return redirect(`${pageOf(data)}?problem=CONFIRM_REQUIRED` as Route);
  await press(data, "submitted", (context) => submitFile(context, { fileId: fileOf(data) }));
}

export async function withdrawFileAction(data: Data): Promise<void> {
  if (data.get("confirmed") !== "on") return redirect(`${pageOf(data)}?problem=CONFIRM_REQUIRED` as Route);
  await press(data, "withdrawn", (context) => withdrawFile(context, { fileId: fileOf(data) }));
}

export async function nameJurorAction(last: KeptForm, data: Data): Promise<KeptForm> {
  return finish(last, data, "named", (context) =>
    nameJuror(context, {
      fileId: fileOf(data),
      userId: typed(data, "userId") as Id<"user">,
    }),
  );
}

export async function openJuryAction(data: Data): Promise<void> {
  await press(data, "opened", (context) => openJury(context, { fileId: fileOf(data) }));
}

/** A declaration; who named a conflict has no file to go back to. */
export async function declareAction(last: KeptForm, data: Data): Promise<KeptForm> {
  const conflict = typed(data, "conflict") as "none";
  const said = await inRequest((context) => declare(context, { fileId: fileOf(data), conflict }));
  if (!said.ok) return refusedForm(last, data, said.error);
  const out = `/${localeOf(data)}/${zoneOf(data)}/skills?done=conflict`;
  return redirect((conflict === "none" ? `${pageOf(data)}?done=declared` : out) as Route);
}

export async function voteAction(last: KeptForm, data: Data): Promise<KeptForm> {
  return finish(last, data, "voted", (context) =>
    vote(context, {
      fileId: fileOf(data),
      vote: typed(data, "vote") as "for",
      reason: typed(data, "reason"),
    }),
  );
}

export async function decideAction(last: KeptForm, data: Data): Promise<KeptForm> {
  return finish(last, data, "decided", (context) =>
    decide(context, { fileId: fileOf(data), note: typed(data, "note"), confirmed: ticked(data) }),
  );
}

export async function appealAction(last: KeptForm, data: Data): Promise<KeptForm> {
  return finish(last, data, "appealed", (context) =>
    appeal(context, { fileId: fileOf(data), text: typed(data, "text"), confirmed: ticked(data) }),
  );
}

export async function revokeCertificateAction(last: KeptForm, data: Data): Promise<KeptForm> {
  return finish(last, data, "revoked", (context) =>
    revokeCertificate(context, {
      certificateId: typed(data, "certificateId") as Id<"skillCertificate">,
      reason: typed(data, "reason") as "issued_in_error",
      confirmed: ticked(data),
    }),
  );
}
