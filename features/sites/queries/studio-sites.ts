import "server-only";
import { and, asc, eq, gt, gte, inArray, isNotNull, or } from "drizzle-orm";
import { z } from "zod";
import {
  artisan,
  site,
  siteAnswer,
  siteApplication,
  siteCall,
  siteUnit,
  unitFault,
} from "#db/schema/index.ts";
import { criteriaOf, marksOf } from "#features/calls/index.ts";
import { mostPoints } from "#features/calls/schema.ts";
import { ownWorkshop } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { bookingRows } from "#features/sites/queries/read-bookings.ts";
import { factsOf, unitOf } from "#features/sites/queries/read-sites.ts";
import { callRows, faultRows, runningOn, tenancyRows } from "#features/sites/queries/read-tenancies.ts";
import type { BookingRow, SiteFacts, Unit } from "#features/sites/schema.ts";
import {
  type CallFacts,
  callInput,
  type FaultRow,
  type StudioCall,
  type TenancyRow,
} from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type StudioSites = {
  artisanId: Id<"artisan">;
  rooms: TenancyRow[];
  /** Shared equipment of the maker's chamber that can be booked. */
  equipment: { site: SiteFacts; unit: Unit }[];
  bookings: BookingRow[];
  calls: (CallFacts & { siteName: LocalizedText; isMine: boolean })[];
  faults: FaultRow[];
};

/** What a maker has and may have at the sites of their chamber. */
export const studioSites = defineQuery({
  name: "sites.studio",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, now }): Promise<StudioSites | null> => {
    const [maker] = await tx
      .select({ chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker) return null;
    const today = dayInMorocco(now);
    const ofChamber = eq(site.chamberId, maker.chamberId);
    const shared = await tx
      .select({ unit: siteUnit, site })
      .from(siteUnit)
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(
        and(
          ...[ofChamber, isNotNull(siteUnit.slotMinutes), isNotNull(site.publishedAt)],
          inArray(site.state, ["existing", "entering_service"]),
        ),
      )
      .orderBy(asc(site.id), asc(siteUnit.code));
    const own = await tx
      .select({ callId: siteApplication.callId })
      .from(siteApplication)
      .where(eq(siteApplication.artisanId, artisanId));
    const mine = own.map(({ callId }) => callId);
    const isOpen = and(ofChamber, eq(siteCall.state, "published"), gte(siteCall.closesOn, today));
    const calls = await callRows(tx, or(isOpen, inArray(siteCall.id, mine)));
    const names = await tx
      .select({ id: site.id, name: site.name })
      .from(site)
      .where(
        inArray(
          site.id,
          calls.map(({ siteId }) => siteId),
        ),
      );
    return {
      artisanId,
      rooms: await tenancyRows(tx, runningOn(today, artisanId)),
      equipment: shared.map((row) => ({
        site: factsOf(row.site),
        unit: unitOf({ ...row.unit, isLet: false }),
      })),
      bookings: await bookingRows(tx, (booking) =>
        and(eq(booking.artisanId, artisanId), eq(booking.state, "booked"), gt(booking.endsAt, now)),
      ),
      calls: calls.map(({ siteId, ...call }) => ({
        ...call,
        siteName: names.find(({ id }) => id === siteId)?.name ?? {},
        isMine: mine.includes(call.id),
      })),
      faults: await faultRows(tx, eq(unitFault.artisanId, artisanId)),
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input),
});

/** An offer of a room as a maker sees it, with their application and, once the room is given, the points and reasons. */
export const studioCall = defineQuery({
  name: "sites.studio-call",
  input: callInput.extend({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { callId, artisanId }, now }): Promise<StudioCall | null> => {
    const [call] = await callRows(tx, eq(siteCall.id, callId));
    const [place] = call ? await tx.select().from(site).where(eq(site.id, call.siteId)) : [];
    if (!call || !place || call.state === "draft") return null;
    const [row] = await tx
      .select()
      .from(siteApplication)
      .where(and(eq(siteApplication.callId, callId), eq(siteApplication.artisanId, artisanId)));
    const of = row ? [row.id] : [];
    const answers = await tx
      .select({ criterionId: siteAnswer.criterionId, answer: siteAnswer.answer })
      .from(siteAnswer)
      .where(inArray(siteAnswer.applicationId, of));
    const criteria = await criteriaOf(tx, siteTables, callId);
    const today = dayInMorocco(now);
    return {
      ...{ ...call, artisanId, criteria, site: factsOf(place) },
      isOpen: call.state === "published" && today >= call.opensOn && today <= call.closesOn,
      mostPoints: mostPoints(criteria.map(({ weight }) => weight)),
      application: row
        ? {
            ...{
              id: row.id,
              number: row.number,
              state: row.state,
              points: row.points,
              rank: row.rank,
              answers,
            },
            scores: await marksOf(tx, siteTables, row.id),
          }
        : null,
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input),
});
