import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  siteAnswer,
  siteApplication,
  siteCall,
  siteCriterion,
  siteState,
  unitBooking,
  unitCondition,
  unitFault,
} from "#db/schema/index.ts";
import { type DemonstrationSite, demonstrationCall, demonstrationSites } from "#db/seed/data/sites.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { slotsOn } from "#features/sites/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { makeRent, makeSite, makeTenancy, makeUnit } from "#tests/factories/sites.ts";
import { stableId } from "#tests/factories/stable-id.ts";

type At = (day: number, minutes?: number) => Date;

const limits = { mostOpen: 3, daysAhead: 30, cancelHours: 12, mostMissed: 3 };

/** Imaginary sites with plans: a village that is lived in, a house whose looms are shared, and a complex in study. */
export async function seedSites(tx: Tx, data: Dataset, at: At): Promise<void> {
  for (const demonstration of demonstrationSites) {
    if (!data.chambers.some(({ key }) => key === demonstration.chamberKey)) continue;
    const siteId = await plant(tx, demonstration, at);
    const makers = data.artisans
      .filter(({ chamberKey }) => chamberKey === demonstration.chamberKey)
      .map(({ key }) => stableId("artisan", key));
    const isKnown = data.people.some(({ key }) => key === "officer.fes");
    if (demonstration.chamberKey === "fes" && isKnown && makers.length >= 4)
      await inhabit(tx, { siteId, demonstration, makers, at });
  }
}

const unitId = (site: DemonstrationSite, code: string) => stableId("siteUnit", `${site.key} ${code}`);

async function plant(tx: Tx, demonstration: DemonstrationSite, at: At): Promise<Id<"site">> {
  const { key, chamberKey, states, plan, units, ...words } = demonstration;
  const stateSource = "Démonstration : état inventé";
  const [last] = states.slice(-1);
  const siteId = await makeSite(tx, {
    ...words,
    id: stableId("site", key),
    chamberId: stableId("chamber", chamberKey),
    stateOn: last?.[1] ?? "2026-01-01",
    ...{ stateSource, planColumns: plan[0], planRows: plan[1], isDemonstration: true },
    ...{ publishedAt: at(-60), createdAt: at(-400) },
  });
  for (const [state, onDate] of states.slice(0, -1))
    await tx.insert(siteState).values({ siteId, state, onDate, source: stateSource, recordedAt: at(-60) });
  for (const { at: place, slotMinutes, ...unit } of units) {
    const [x, y, w, h] = place;
    await makeUnit(tx, siteId, {
      ...unit,
      ...{ id: unitId(demonstration, unit.code), x: x - 1, y: y - 1, w, h, createdAt: at(-400) },
      ...(slotMinutes ? { slotMinutes, ...limits } : {}),
    });
  }
  return siteId;
}

type Living = { siteId: Id<"site">; demonstration: DemonstrationSite; makers: Id<"artisan">[]; at: At };

/** Tenants with rent, an offer with an applicant, slots that are booked, a report and a fault. */
async function inhabit(tx: Tx, { demonstration, makers, at }: Living): Promise<void> {
  const unit = (code: string) => unitId(demonstration, code);
  const today = dayInMorocco(at(0));
  const chamberId = stableId("chamber", demonstration.chamberKey);
  const officer = stableId("user", "officer.fes");
  const [first, second, third, fourth] = makers;
  if (!first || !second || !third || !fourth) return;
  const tenants = [
    { code: "A1", artisanId: first, from: -640, rentMinor: 600_00, isShown: true, paid: 100 },
    { code: "A2", artisanId: second, from: -420, rentMinor: 600_00, isShown: true, paid: 12 },
    { code: "B1", artisanId: third, from: -200, rentMinor: 350_00, isShown: false, paid: 100 },
  ];
  for (const { code, from, paid, ...terms } of tenants) {
    const tenancyId = await makeTenancy(tx, {
      ...{ id: stableId("tenancy", code), unitId: unit(code), contract: `DEMO-${code}`, ...terms },
      ...{ startsOn: dayInMorocco(at(from)), endsOn: dayInMorocco(at(from + 1094)) },
    });
    await makeRent(tx, { tenancyId, chamberId, today, paid });
  }
  await tx.insert(unitCondition).values({
    ...{ id: stableId("unitCondition", "A1"), unitId: unit("A1"), tenancyId: stableId("tenancy", "A1") },
    ...{ occasion: "routine", grade: "good", seenOn: dayInMorocco(at(-30)), writtenBy: officer },
    note: "Murs et prises en bon état. (démonstration)",
  });
  await tx.insert(unitFault).values({
    ...{ id: stableId("unitFault", "F2"), unitId: unit("F2"), reportedBy: officer, state: "accepted" },
    ...{ note: "Le brûleur s’éteint. (démonstration)", answer: "Pièce commandée.", createdAt: at(-6) },
  });
  await seedCall(tx, { unitId: unit("A6"), artisanId: fourth, officer, at });
  await seedBookings(tx, demonstration, [first, second], at);
}

async function seedBookings(tx: Tx, site: DemonstrationSite, makers: readonly Id<"artisan">[], at: At) {
  const kiln = site.units.find(({ code }) => code === "F1");
  if (!kiln?.slotMinutes) return;
  const taken = [-3, -2, -1, 1, 2, 3].flatMap((day) =>
    slotsOn(dayInMorocco(at(day)), site.hours, kiln.slotMinutes ?? 60)
      .slice(0, 1)
      .map((slot) => ({ day, slot })),
  );
  for (const [n, { day, slot }] of taken.entries()) {
    const artisanId = makers[n % makers.length];
    if (!artisanId) continue;
    const state = day > 0 ? "booked" : day === -2 ? "missed" : "used";
    await tx.insert(unitBooking).values({
      ...{ id: stableId("unitBooking", `F1 ${n}`), unitId: unitId(site, "F1"), artisanId, ...slot },
      ...{ state, settledAt: day > 0 ? null : slot.endsAt, createdAt: at(-8) },
    });
  }
}

async function seedCall(
  tx: Tx,
  about: { unitId: Id<"siteUnit">; artisanId: Id<"artisan">; officer: Id<"user">; at: At },
) {
  const { at, officer, artisanId } = about;
  const callId = stableId("siteCall", "A6");
  await tx.insert(siteCall).values({
    ...{ id: callId, unitId: about.unitId, intro: demonstrationCall.intro, createdBy: officer },
    ...{ opensOn: dayInMorocco(at(-5)), closesOn: dayInMorocco(at(20)), startsOn: dayInMorocco(at(45)) },
    ...{ months: 36, rentMinor: 800_00, createdAt: at(-6) },
  });
  const criteria = demonstrationCall.criteria.map((criterion, n) => ({
    ...{ ...criterion, id: stableId("siteCriterion", `A6 ${n}`), callId, position: n + 1 },
  }));
  await tx.insert(siteCriterion).values(criteria);
  await tx
    .update(siteCall)
    .set({ state: "published", publishedAt: at(-5) })
    .where(eq(siteCall.id, callId));
  const applicationId = stableId("siteApplication", "A6");
  await tx
    .insert(siteApplication)
    .values({ id: applicationId, callId, artisanId, number: 1, createdAt: at(-2) });
  await tx
    .insert(siteAnswer)
    .values(criteria.map(({ id }) => ({ applicationId, criterionId: id, answer: demonstrationCall.answer })));
}
