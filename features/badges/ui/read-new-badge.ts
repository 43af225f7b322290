import "server-only";
import { notFound } from "next/navigation";
import { findSubjects } from "#features/badges/index.ts";
import { badgeClaims, claimScopes } from "#features/badges/schema.ts";
import type { NewBadgePage } from "#features/badges/ui/new-badge-view.tsx";
import { currentContext } from "#features/identity/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf } from "#lib/kernel/actor.ts";

type Asked = Readonly<Record<string, string | undefined>>;

/** What the page of a new badge shows: the claims, or what the chosen one could be about. */
export async function readNewBadge(actor: Actor, asked: Asked): Promise<NewBadgePage> {
  const signsFor = chamberIdsOf(actor, "verifier", "manager");
  const chamberId = isId("chamber", asked.chamber) ? asked.chamber : signsFor[0];
  if (!chamberId || !signsFor.includes(chamberId)) notFound();
  const claim = badgeClaims.find((known) => known === asked.claim) ?? null;
  const scopes = claim ? claimScopes[claim] : [];
  const scope = scopes.find((known) => known === asked.scope) ?? scopes[0] ?? "maker";
  const q = asked.q ?? "";
  if (!claim) return { chamberId, claim, scope, q, subjects: [] };
  const found = await findSubjects(await currentContext(), { chamberId, scope, q });
  return { chamberId, claim, scope, q, subjects: found.ok ? found.value : [] };
}
