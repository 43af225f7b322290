import "server-only";
import { headers } from "next/headers.js";
import { stepUpPath } from "#features/identity/schema.ts";
import { currentActor } from "#features/identity/session/current-actor.ts";
import { pathHeader } from "#lib/http/request-headers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { type Actor, hasRole, type Role } from "#lib/kernel/actor.ts";

export type PersonActor = Extract<Actor, { kind: "person" }>;

/**
 * The signed-in person of a page. Somebody who has not signed in is sent to sign in and back; somebody who holds one of
 * the roles as an office they have not opened in this browser is sent to their second factor and back; somebody without
 * any of the roles gets the page for what does not exist. What the page then shows is still decided by its queries.
 */
export async function requireActor(...roles: readonly Role[]): Promise<PersonActor> {
  const actor = await currentActor();
  // Loaded here: Next gives this module another meaning in server components, which Node alone cannot.
  const { notFound, redirect } = await import("next/navigation");
  const path = (await headers()).get(pathHeader) ?? "/";
  const segment = path.split(/[/?]/)[1];
  const locale = localeOr(segment);
  if (actor.kind !== "person") return redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}`);
  if ((actor.withheld ?? []).some(({ role }) => roles.includes(role))) {
    return redirect(stepUpPath(locale, path));
  }
  if (roles.length > 0 && !hasRole(actor, ...roles)) notFound();
  return actor;
}
