import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { MakersAnswer, NumberAnswer } from "#features/register/look-up-schema.ts";
import { type CraftChoice, lookUpCrafts } from "#features/register/queries/look-up-crafts.ts";
import { lookUpMakers } from "#features/register/queries/look-up-makers.ts";
import { lookUpNumber } from "#features/register/queries/look-up-number.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { now } from "#lib/clock.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { readRegistryNumber } from "#lib/people/registry-number.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

export type LookUpQuery = Record<string, string | string[] | undefined>;

/** What somebody typed, as the forms show it again. */
export type LookUpTyped = { number: string; name: string; town: string; craft: string };

export type LookUpPage = {
  typed: LookUpTyped;
  crafts: readonly CraftChoice[];
  /** ISO instant of the answer. */
  at: string;
  answer:
    | { kind: "none" }
    | { kind: "too_many" }
    | { kind: "not_a_number" }
    | { kind: "number"; number: string; found: NumberAnswer }
    | { kind: "makers"; found: MakersAnswer };
};

/** Enough for a counter at a fair, far too few to try numbers out. */
const perMinute = { name: "look-up-minute", points: 30, seconds: 60 };
const perDay = { name: "look-up-day", points: 1000, seconds: 86_400 };

const only = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, 80);

export function typedOf(query: LookUpQuery): LookUpTyped {
  const { number, name, town, craft } = query;
  return { number: only(number), name: only(name), town: only(town), craft: only(craft) };
}

/** True when an address asks something; only the empty form is for search engines. */
export const isAsked = (typed: LookUpTyped) => Object.values(typed).some((text) => text !== "");

/** The answer to what an address asks. A number goes before words; a craft nobody knows and a page that is none are 404. */
export async function readLookUp(locale: Locale, query: LookUpQuery): Promise<LookUpPage> {
  const typed = typedOf(query);
  const page = only(query.page) || "1";
  const crafts = await cached(lookUpCrafts, {}, [tags.crafts()]);
  const isCraft = typed.craft === "" || crafts.some(({ key }) => key === typed.craft);
  if (!isCraft || !/^[1-9]\d{0,2}$/.test(page) || Number(page) > 500) notFound();
  return { typed, crafts, at: now().toISOString(), answer: await answerTo(typed, Number(page), locale) };
}

async function answerTo(typed: LookUpTyped, page: number, locale: Locale): Promise<LookUpPage["answer"]> {
  if (!isAsked(typed)) return { kind: "none" };
  try {
    const key = clientAddress(await headers());
    await takeTurns([
      { limit: perMinute, key },
      { limit: perDay, key },
    ]);
  } catch (error) {
    if (error instanceof Refusal && error.code === "RATE_LIMITED") return { kind: "too_many" };
    throw error;
  }
  const { number, ...words } = typed;
  if (number === "") return { kind: "makers", found: await lookUpMakers({ locale, ...words, page }) };
  const read = readRegistryNumber(number);
  if (!read) return { kind: "not_a_number" };
  return { kind: "number", number: read, found: await lookUpNumber({ locale, number }) };
}
