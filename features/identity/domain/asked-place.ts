import type { Id } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, chamberIdsOf, type Role } from "#lib/kernel/actor.ts";

const among = <T extends string>(own: readonly T[], asked: unknown): T | null =>
  own.find((id) => id === asked) ?? own[0] ?? null;

/** The chamber a page of the office is about: the one its address asks for (`?chamber=`), else the reader's first. Null without any. */
export const chamberAsked = (actor: Actor, asked: unknown, ...roles: readonly Role[]): Id<"chamber"> | null =>
  among(chamberIdsOf(actor, ...roles), asked);

/** The workshop a page of the studio is about: the one its address asks for (`?workshop=`), else the first the reader manages. */
export const workshopAsked = (actor: Actor, asked: unknown): Id<"artisan"> | null =>
  among(artisanIdsOf(actor), asked);
