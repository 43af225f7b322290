import "server-only";
import { eq, sql } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { site, siteUnit, unitBooking } from "#db/schema/sites.ts";
import { rentCharge, siteApplication, siteCall, siteCriterion, tenancy } from "#db/schema/tenancies.ts";
import { readNamed } from "#features/notify/domain/news.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { type Money, money } from "#lib/money/money.ts";

const ofRoom = ["received", "chosen", "waiting", "notGiven", "passedOn"] as const;
const allNews = [...ofRoom, "contracted", "rentCalled", "rentOverdue", "booked", "missed"] as const;
type News = (typeof allNews)[number];

export type SiteNews = {
  news: News;
  artisanId: Id<"artisan">;
  site: LocalizedText;
  unit: LocalizedText;
  /** What the news is of besides; each is a line of the mail where it is there. Days are ISO dates, `startsAt` an instant. */
  facts: Partial<{
    number: string;
    rank: number;
    points: { of: number; most: number };
    startsOn: string;
    endsOn: string;
    dueOn: string;
    month: string;
    amount: Money;
    startsAt: Date;
  }>;
  /** Page below the reader's language. */
  path: string;
  email: string | null;
  locale: Locale;
};

const place = {
  site: site.name,
  unit: siteUnit.name,
  email: artisanContact.email,
  locale: artisanContact.locale,
};

/** What a maker is told of a site. `id` is `record.news.turn`, of an application, contract, charge or slot; null once it is no longer so. */
export async function readSiteNews(id: string): Promise<SiteNews | null> {
  const named = readNamed(id, allNews);
  if (!named) return null;
  const { id: recordId, news } = named;
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    if (isId("siteApplication", recordId)) return readApplication(tx, recordId, news);
    if (isId("tenancy", recordId)) return readTenancy(tx, recordId, news);
    if (isId("rentCharge", recordId)) return readCharge(tx, recordId, news);
    return isId("unitBooking", recordId) ? readBooking(tx, recordId, news) : null;
  });
}

const states: Partial<Record<News, readonly string[]>> = {
  received: ["submitted"],
  chosen: ["chosen"],
  waiting: ["waiting"],
  notGiven: ["waiting"],
  passedOn: ["declined"],
};

async function readApplication(tx: Tx, id: Id<"siteApplication">, news: News): Promise<SiteNews | null> {
  const [row] = await tx
    .select({
      ...place,
      ...{ artisanId: siteApplication.artisanId, state: siteApplication.state, callId: siteCall.id },
      ...{ number: siteApplication.number, points: siteApplication.points, rank: siteApplication.rank },
      startsOn: siteCall.startsOn,
      // Ten points of each of two officers, by weight.
      most: sql<number>`(select coalesce(sum(${siteCriterion.weight}), 0) * 20 from ${siteCriterion}
        where ${siteCriterion.callId} = ${siteCall.id})`.mapWith(Number),
    })
    .from(siteApplication)
    .innerJoin(siteCall, eq(siteCall.id, siteApplication.callId))
    .innerJoin(siteUnit, eq(siteUnit.id, siteCall.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, siteApplication.artisanId))
    .where(eq(siteApplication.id, id));
  if (!row || !states[news]?.includes(row.state)) return null;
  const { callId, number, points, rank, startsOn, most, state, locale, ...rest } = row;
  const facts = {
    ...(news === "received" ? { number: String(number) } : {}),
    ...(news === "chosen" || news === "passedOn" ? { startsOn } : {}),
    ...(news === "waiting" && rank !== null ? { rank } : {}),
    ...(points === null ? {} : { points: { of: points, most } }),
  };
  return { ...rest, news, facts, path: `/studio/sites/calls/${callId}`, locale: localeOf(locale) };
}

async function readTenancy(tx: Tx, id: Id<"tenancy">, news: News): Promise<SiteNews | null> {
  const [row] = await tx
    .select({ ...place, tenancy })
    .from(tenancy)
    .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, tenancy.artisanId))
    .where(eq(tenancy.id, id));
  if (!row || news !== "contracted") return null;
  const { tenancy: kept, locale, ...rest } = row;
  const { artisanId, contract: number, startsOn, endsOn } = kept;
  const facts = { number, startsOn, endsOn, amount: money(kept.rentMinor, kept.currency) };
  return { ...rest, news, artisanId, facts, path: `/studio/sites/rooms/${id}`, locale: localeOf(locale) };
}

/** Nothing of rent that was paid meanwhile. */
async function readCharge(tx: Tx, id: Id<"rentCharge">, news: News): Promise<SiteNews | null> {
  const [row] = await tx
    .select({ ...place, charge: rentCharge, artisanId: tenancy.artisanId })
    .from(rentCharge)
    .innerJoin(tenancy, eq(tenancy.id, rentCharge.tenancyId))
    .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, tenancy.artisanId))
    .where(eq(rentCharge.id, id));
  if (!row || row.charge.paidOn || (news !== "rentCalled" && news !== "rentOverdue")) return null;
  const { charge, locale, ...rest } = row;
  const { month, dueOn, amountMinor, currency, tenancyId } = charge;
  const facts = { month, dueOn, amount: money(amountMinor, currency) };
  return { ...rest, news, facts, path: `/studio/sites/rooms/${tenancyId}`, locale: localeOf(locale) };
}

async function readBooking(tx: Tx, id: Id<"unitBooking">, news: News): Promise<SiteNews | null> {
  const [row] = await tx
    .select({
      ...{ ...place, artisanId: unitBooking.artisanId, state: unitBooking.state },
      ...{ startsAt: unitBooking.startsAt, unitId: unitBooking.unitId },
    })
    .from(unitBooking)
    .innerJoin(siteUnit, eq(siteUnit.id, unitBooking.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, unitBooking.artisanId))
    .where(eq(unitBooking.id, id));
  if (!row || row.state !== news) return null;
  const { startsAt, unitId, state, locale, ...rest } = row;
  return {
    ...rest,
    news,
    facts: { startsAt },
    path: `/studio/sites/equipment/${unitId}`,
    locale: localeOf(locale),
  };
}
