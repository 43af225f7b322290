import "server-only";
import { redirect } from "next/navigation";
import { listDoorCalls } from "#features/checkout/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Whom to call. Names and numbers of buyers stand there, so a fresh second factor is asked for first. */
export async function readCalls(locale: Locale) {
  const result = await listDoorCalls(await currentContext(), {});
  if (!result.ok && result.error.code === "STEP_UP_REQUIRED")
    return redirect(stepUpPath(locale, `/${locale}/federation/calls`));
  return unwrap(result);
}
