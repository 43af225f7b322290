import { safePath } from "#features/identity/domain/safe-path.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { chamberRoles, crewRoles, type Role } from "#lib/kernel/actor.ts";

/** Where somebody lands after signing in: where they wanted to go, else the place they work in, else their account. */
export function landingPath(locale: Locale, next: string | null | undefined, roles: readonly Role[]): string {
  const wanted = safePath(next);
  if (wanted !== "/" && !/^\/[a-z]{2}\/sign-in(?:[/?#]|$)/.test(wanted)) return wanted;
  if (roles.some((role) => (chamberRoles as readonly Role[]).includes(role))) return `/${locale}/office`;
  if (roles.includes("federation") || roles.includes("ministry")) return `/${locale}/federation`;
  if (roles.some((role) => role === "artisan" || (crewRoles as readonly Role[]).includes(role)))
    return `/${locale}/studio`;
  return `/${locale}/account`;
}
