import "server-only";
import { notFound } from "next/navigation";
import type { Id } from "#lib/ids/ids.ts";
import { type Actor, chamberIdsOf, type Role } from "#lib/kernel/actor.ts";

/** The chamber a page of the office is about: the one its address names, or the reader's first. */
export function chamberOf(actor: Actor, asked: string | undefined, ...roles: readonly Role[]): Id<"chamber"> {
  const own = chamberIdsOf(actor, ...roles);
  return own.find((id) => id === asked) ?? own[0] ?? notFound();
}
