import "server-only";
import { eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { complaint } from "#db/schema/mediation.ts";
import { keepsChamber, mayRead, type People, partsOf } from "#features/mediation/policy.ts";
import { asLine, readComplaints } from "#features/mediation/queries/read-complaints.ts";
import { readOfficers } from "#features/mediation/queries/read-officers.ts";
import type { ComplaintDto, ComplaintLine, Officer } from "#features/mediation/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The complaints against a chamber's makers, for its registrars and managers. */
export const officeComplaints = defineQuery({
  name: "mediation.office-list",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input: { chamberId }, now }) => {
    const found = await readComplaints(tx, eq(complaint.chamberId, chamberId), now);
    return { chamberId, complaints: found.map(asLine) };
  },
  policy: (actor, { resource }) => keepsChamber(actor, resource.chamberId),
});

/** The complaints that somebody is a party of, as a maker and as a buyer, and those they mediate. */
export const myComplaints = defineQuery({
  name: "mediation.mine",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<{ complaints: ComplaintLine[] }> => {
    if (actor.kind !== "person") return { complaints: [] };
    const own = artisanIdsOf(actor);
    const found = await readComplaints(
      tx,
      or(
        eq(complaint.complainantUserId, actor.userId),
        eq(complaint.mediatorId, actor.userId),
        ...(own.length > 0
          ? [inArray(complaint.complainantArtisanId, own), inArray(complaint.respondentId, own)]
          : []),
      ),
      now,
    );
    return { complaints: found.map(asLine) };
  },
  policy: (actor) => (actor.kind === "person" ? "allow" : "forbid"),
});

type OneComplaint = ComplaintDto & {
  /** Officers and office holders who can be asked to mediate; only while the chamber has to name one. */
  officers: Officer[];
};

/** One complaint, for its parties, its mediator and the chamber. */
export const getComplaint = defineQuery({
  name: "mediation.get",
  input: z.strictObject({ complaintId: idSchema("complaint") }),
  handler: async ({ tx, input, actor, now }): Promise<(OneComplaint & { people: People }) | null> => {
    const [found] = await readComplaints(tx, eq(complaint.id, input.complaintId), now);
    if (!found) return null;
    const mine = partsOf(actor, found.people);
    const names = found.state === "filed" && mine.includes("chamber");
    return { ...found, mine, officers: names ? await readOfficers(tx, found) : [] };
  },
  policy: (actor, { resource }) => mayRead(actor, resource.people),
});
