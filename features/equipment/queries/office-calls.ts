import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import { z } from "zod";
import {
  artisan,
  artisanCraft,
  craft,
  craftBody,
  equipmentCall,
  equipmentFunds,
  equipmentRequest,
} from "#db/schema/index.ts";
import { criteriaOf, marksFor } from "#features/calls/index.ts";
import { judgesRequest, keepsEquipment } from "#features/equipment/policy.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { factsOf, itemsOf, readCalls, requestRows } from "#features/equipment/queries/read-calls.ts";
import {
  type CallFacts,
  callInput,
  type OfficeCall,
  type OfficeRequest,
  requestInput,
} from "#features/equipment/schema.ts";
import { fileLink } from "#features/vault/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

const ofChamber = z.strictObject({ chamberId: idSchema("chamber") });

/** The calls of a chamber, the newest first. */
export const listOwnCalls = defineQuery({
  name: "equipment.list-own",
  input: ofChamber,
  handler: async ({ tx, input: { chamberId }, now }): Promise<CallFacts[]> => {
    const rows = await readCalls(tx, eq(equipmentCall.chamberId, chamberId));
    return rows.map(({ call, bodyName }) => factsOf(call, bodyName, now));
  },
  policy: (actor, { input }) => keepsEquipment(actor, input),
});

export type CallChoices = {
  bodies: { id: Id<"body">; name: LocalizedText }[];
  /** Crafts that makers of the chamber are registered for. */
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

/** What a call of a chamber can be for. */
export const callChoices = defineQuery({
  name: "equipment.choices",
  input: ofChamber,
  handler: async ({ tx, input: { chamberId } }): Promise<CallChoices> => ({
    bodies: await tx
      .select({ id: craftBody.id, name: craftBody.name })
      .from(craftBody)
      .where(eq(craftBody.chamberId, chamberId))
      .orderBy(asc(craftBody.id)),
    crafts: await tx
      .selectDistinct({ id: craft.id, name: craft.name })
      .from(craft)
      .innerJoin(artisanCraft, eq(artisanCraft.craftId, craft.id))
      .innerJoin(artisan, eq(artisan.id, artisanCraft.artisanId))
      .where(eq(artisan.chamberId, chamberId))
      .orderBy(asc(craft.id)),
  }),
  policy: (actor, { input }) => keepsEquipment(actor, input),
});

/** A call as the chamber sees it: what it offers, its funds and criteria, and who asked. */
export const getOwnCall = defineQuery({
  name: "equipment.get-own",
  input: callInput,
  handler: async ({ tx, input: { callId }, actor, now }): Promise<OfficeCall | null> => {
    const [row] = await readCalls(tx, eq(equipmentCall.id, callId));
    if (!row) return null;
    const reader = actor.kind === "person" ? actor.userId : null;
    const funds = await tx
      .select()
      .from(equipmentFunds)
      .where(eq(equipmentFunds.callId, callId))
      .orderBy(asc(equipmentFunds.decidedOn), asc(equipmentFunds.id));
    return {
      ...factsOf(row.call, row.bodyName, now),
      bodyId: row.call.bodyId,
      items: await itemsOf(tx, callId),
      funds: funds.map(({ id, amountMinor, currency, source, decidedOn }) => ({
        ...{ id, source, decidedOn, amount: money(amountMinor, currency) },
      })),
      criteria: await criteriaOf(tx, equipmentTables, callId),
      requests: await requestRows(
        tx,
        and(eq(equipmentRequest.callId, callId), ne(equipmentRequest.state, "draft")),
        reader,
      ),
      isRankedByReader: reader !== null && row.call.rankedBy === reader,
    };
  },
  policy: (actor, { resource }) => keepsEquipment(actor, resource),
});

/** A request as the officers read it. Each reads the other's points once both wrote; an officer of the workshop reads none of it. */
export const getRequest = defineQuery({
  name: "equipment.get-request",
  input: requestInput,
  handler: async ({ tx, input: { requestId }, actor, now }): Promise<OfficeRequest | null> => {
    const reader = actor.kind === "person" ? actor.userId : null;
    const sent = and(eq(equipmentRequest.id, requestId), ne(equipmentRequest.state, "draft"));
    const [row] = await requestRows(tx, sent, reader);
    const [more] = await tx
      .select({ request: equipmentRequest, craft: craft.name })
      .from(equipmentRequest)
      .innerJoin(craft, eq(craft.id, equipmentRequest.craftId))
      .where(sent);
    const [of] = more ? await readCalls(tx, eq(equipmentCall.id, more.request.callId)) : [];
    if (!row || !more || !of) return null;
    const { why, present, photoId, callId } = more.request;
    return {
      ...row,
      ...{ why, present, craft: more.craft },
      call: factsOf(of.call, of.bodyName, now),
      photo: photoId && { id: photoId, link: reader ? fileLink(photoId, reader, now) : "" },
      criteria: await criteriaOf(tx, equipmentTables, callId),
      scores: await marksFor(tx, equipmentTables, requestId, reader),
    };
  },
  policy: (actor, { resource: { call, artisanId } }) =>
    judgesRequest(actor, { chamberId: call.chamberId, artisanId }),
});
