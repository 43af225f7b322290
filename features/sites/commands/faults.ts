import "server-only";
import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { site, siteUnit, tenancy, unitBooking, unitFault } from "#db/schema/index.ts";
import { seeUnit } from "#features/sites/commands/lock-site.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { faultTransitions } from "#features/sites/domain/transitions.ts";
import { keepsSites, ownWorkshop } from "#features/sites/policy.ts";
import { reportFaultInput, settleFaultInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Somebody reports what is broken: the tenant of a room, a maker who booked the equipment within the last thirty days or has it
 * booked, or an officer. Refusals: NOT_USING.
 */
export const reportFault = defineCommand({
  name: "sites.report-fault",
  input: reportFaultInput,
  errors: ["NOT_USING"],
  load: async ({ tx, input }) => {
    const found = await seeUnit(tx, input.unitId);
    return found && { chamberId: found.site.chamberId };
  },
  policy: (actor, { input: { artisanId }, resource }) =>
    artisanId ? ownWorkshop(actor, { artisanId }) : keepsSites(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const { unitId, artisanId } = input;
    if (artisanId && !(await uses(tx, unitId, artisanId, now))) fail("NOT_USING");
    const faultId = newId("unitFault");
    await tx.insert(unitFault).values({ ...input, id: faultId, reportedBy: actor.userId, createdAt: now });
    return { faultId };
  },
  audit: ({ output }) => ({ object: output.faultId }),
});

async function uses(tx: Tx, unitId: Id<"siteUnit">, artisanId: Id<"artisan">, now: Date): Promise<boolean> {
  const day = dayInMorocco(now);
  const [room] = await tx
    .select({ id: tenancy.id })
    .from(tenancy)
    .where(
      and(
        ...[eq(tenancy.unitId, unitId), eq(tenancy.artisanId, artisanId)],
        sql`${day}::date between ${tenancy.startsOn} and coalesce(${tenancy.endedOn}, ${tenancy.endsOn})`,
      ),
    )
    .limit(1);
  if (room) return true;
  const [booked] = await tx
    .select({ id: unitBooking.id })
    .from(unitBooking)
    .where(
      and(
        ...[eq(unitBooking.unitId, unitId), eq(unitBooking.artisanId, artisanId)],
        inArray(unitBooking.state, ["booked", "used"]),
        gte(unitBooking.startsAt, new Date(now.getTime() - 30 * 86_400_000)),
      ),
    )
    .limit(1);
  return booked !== undefined;
}

/** The chamber takes a request up, says no, or says that it is done and what it cost. Refusals: FAULT_STATE, COST_EARLY. */
export const settleFault = defineCommand({
  name: "sites.settle-fault",
  input: settleFaultInput,
  errors: ["FAULT_STATE", "COST_EARLY"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ fault: unitFault, chamberId: site.chamberId })
      .from(unitFault)
      .innerJoin(siteUnit, eq(siteUnit.id, unitFault.unitId))
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(eq(unitFault.id, input.faultId))
      .for("update", { of: unitFault });
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { fault }, now, fail }) => {
    const { state, answer, cost } = input;
    if (!faultTransitions[fault.state].includes(state)) fail("FAULT_STATE");
    if (cost !== null && state !== "done") fail("COST_EARLY");
    const moved = await tx
      .update(unitFault)
      .set({ state, answer, costMinor: cost, settledAt: state === "accepted" ? null : now })
      .where(and(eq(unitFault.id, fault.id), eq(unitFault.state, fault.state)))
      .returning({ id: unitFault.id });
    movedOne(moved, fault.id);
  },
  audit: ({ input }) => ({ object: input.faultId, detail: { state: input.state } }),
});
