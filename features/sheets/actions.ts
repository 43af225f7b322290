"use server";

import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { abandonSheet, startSheet } from "#features/sheets/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Step = (context: Context, input: { sheetId: Id<"pieceSheet"> }) => Promise<Result<unknown, string>>;

/** Does one step with a table and shows its page again, with what is wrong when it was refused. */
async function take(step: Step, data: FormData): Promise<never> {
  const locale = localeOf(data);
  const sheetId = data.get("sheetId");
  if (!isId("pieceSheet", sheetId)) redirect(`/${locale}/studio/pieces/sheets`);
  const result = await inRequest((context) => step(context, { sheetId }));
  redirect(`/${locale}/studio/pieces/sheets/${sheetId}${result.ok ? "" : `?error=${result.error.code}`}`);
}

export async function startSheetAction(data: FormData): Promise<void> {
  await take(startSheet, data);
}

export async function abandonSheetAction(data: FormData): Promise<void> {
  await take(abandonSheet, data);
}
