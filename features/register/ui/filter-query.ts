import {
  type ActivityFilter,
  type ArtisanKind,
  activityFilters,
  artisanKinds,
  type OwnConsent,
  ownConsents,
  type Standing,
  type StandingAct,
  standingActs,
  standings,
} from "#features/register/schema.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

/** What the office's list is narrowed by, as its address says it. */
export type RegisterChoice = {
  q?: string;
  standing?: Standing;
  kind?: ArtisanKind;
  craftId?: Id<"craft">;
  expiringDays?: number;
};

/** Days before its end that a registration is said to run out soon. */
export const soonDays = 90;

type Raw = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not understand narrows nothing. */
export function readChoice(query: Raw): RegisterChoice {
  const one = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const standing = standings.find((known) => known === one("standing"));
  const kind = artisanKinds.find((known) => known === one("kind"));
  const craft = one("craft");
  const q = one("q").slice(0, 80);
  return {
    ...(q ? { q } : {}),
    ...(standing ? { standing } : {}),
    ...(kind ? { kind } : {}),
    ...(isId("craft", craft) ? { craftId: craft } : {}),
    ...(one("expiring") ? { expiringDays: soonDays } : {}),
  };
}

/** The page an address asks for, 1 for anything that is no page. */
export function readPage(query: Raw): number {
  const { page } = query;
  return typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

/** The kind of entries a timeline's address asks for. */
export function readKind(query: Raw): ActivityFilter | undefined {
  return activityFilters.find((known) => known === query.kind);
}

/** What a manager is about to do, as an address says it. */
export const readAct = (segment: string): StandingAct | undefined =>
  standingActs.find((known) => known === segment);

/** An agreement that a maker may change by themselves, as an address names it. */
export const readOwnConsent = (segment: string): OwnConsent | undefined =>
  ownConsents.find((known) => known === segment);

/** The address of the same choice, on another page or of another chamber of the same person. */
export function choiceQuery(choice: RegisterChoice, chamberId: string | null, page = 1): string {
  const query = new URLSearchParams();
  if (chamberId) query.set("chamber", chamberId);
  if (choice.q) query.set("q", choice.q);
  if (choice.standing) query.set("standing", choice.standing);
  if (choice.kind) query.set("kind", choice.kind);
  if (choice.craftId) query.set("craft", choice.craftId);
  if (choice.expiringDays) query.set("expiring", "1");
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `?${query}` : "";
}
