"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest, safePath } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  type AttestFormState,
  attestFields,
  toFormErrors,
  type Way,
  ways,
} from "#features/register/attestation-form-state.ts";
import { type AttestedId, attestedId } from "#features/register/attestation-schema.ts";
import { askRegister, attestFile, attestFromScan, attestLookup } from "#features/register/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Typed = { registryNumber: string; outcome: string; note: string };
type Given = { subjectId: AttestedId; thing: string; locale: Locale };

/** How each form's words reach its command. What is not of the right shape is refused there, by field. */
const commands: Record<
  Way,
  (context: Context, given: Given, typed: Typed) => Promise<Result<unknown, string>>
> = {
  lookup: (context, { subjectId }, typed) =>
    attestLookup(context, { subjectId, ...typed, outcome: typed.outcome as "found" }),
  file: (context, { subjectId, thing }, { outcome, note }) =>
    attestFile(context, {
      ...{ subjectId, note },
      recordId: thing as Id<"registryRecord">,
      outcome: outcome as "found",
    }),
  scan: (context, { subjectId, thing }, typed) =>
    attestFromScan(context, { subjectId, documentId: thing as Id<"document">, ...typed }),
  register: (context, { subjectId, locale }, { registryNumber }) =>
    askRegister(context, { subjectId, registryNumber, locale }),
};

/** Writes down how a number was checked, and goes back to the page it is for. On a refusal what was typed stays. */
export async function attestAction(last: AttestFormState, data: FormData): Promise<AttestFormState> {
  const text = (name: string) => String(data.get(name) ?? "");
  const way = ways.find((known) => known === data.get("way"));
  const subject = attestedId.safeParse(data.get("subjectId"));
  const locale = localeOf(data);
  const back = safePath(text("back"));
  if (!way || !subject.success) redirect(`/${locale}/office`);
  const [registryNumber = "", outcome = "", note = ""] = attestFields.map((name) => text(`${way}-${name}`));
  const typed = { registryNumber, outcome, note };
  const given = { subjectId: subject.data, thing: text("thing"), locale };
  const result = await inRequest((context) => commands[way](context, given, typed));
  if (result.ok) redirect(back as Route);
  const { code, details } = result.error;
  if (code === "STEP_UP_REQUIRED") {
    const here = `/${locale}/office/attestations/${subject.data}?scan=${given.thing}`;
    redirect(stepUpPath(locale, here));
  }
  return { tries: last.tries + 1, values: typed, ...toFormErrors(code, details) };
}
