"use server";

import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { abandonImport, resumeImport, startImport } from "#features/register/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Step = (context: Context, input: { importId: Id<"registryImport"> }) => Promise<Result<unknown, string>>;

/** Does one step with an import and shows its page again, with what is wrong when it was refused. */
async function take(step: Step, data: FormData): Promise<never> {
  const locale = localeOf(data);
  const importId = data.get("importId");
  if (!isId("registryImport", importId)) redirect(`/${locale}/office/registry`);
  const page = `/${locale}/office/registry/${importId}` as const;
  const result = await inRequest((context) => step(context, { importId }));
  if (result.ok) redirect(page);
  if (result.error.code === "STEP_UP_REQUIRED") {
    redirect(stepUpPath(locale, page));
  }
  redirect(`${page}?error=${result.error.code}`);
}

export async function startImportAction(data: FormData): Promise<void> {
  await take(startImport, data);
}

export async function abandonImportAction(data: FormData): Promise<void> {
  await take(abandonImport, data);
}

export async function resumeImportAction(data: FormData): Promise<void> {
  await take(resumeImport, data);
}
