import "server-only";
import { notFound, redirect } from "next/navigation";
import { stepUpPath } from "#features/identity/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Result } from "#lib/kernel/errors.ts";

/**
 * What a page of the office reads. A second factor that is too old is asked for first and leads back to `path` (without
 * its language); whatever else is refused is not there.
 */
export function seenOrStepUp<Value>(result: Result<Value, string>, locale: Locale, path: string): Value {
  if (result.ok) return result.value;
  if (result.error.code !== "STEP_UP_REQUIRED") notFound();
  return redirect(stepUpPath(locale, `/${locale}${path}`));
}
