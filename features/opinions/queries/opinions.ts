import "server-only";
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { bodyOpinion } from "#db/schema/body-opinions.ts";
import { craft } from "#db/schema/crafts.ts";
import { bodiesSpokenFor, type Seat, seatsOf } from "#features/bodies/index.ts";
import { asks, mayAnswer, mayAsk, mayRead } from "#features/opinions/policy.ts";
import { asLine, readOpinions } from "#features/opinions/queries/read-opinions.ts";
import type { OpinionDto, OpinionLine } from "#features/opinions/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { heldIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type OfficeOpinions = {
  chamberId: Id<"chamber"> | null;
  opinions: OpinionLine[];
  /** Bodies that can be asked, and crafts to ask about. */
  bodies: { id: Id<"body">; name: LocalizedText }[];
  crafts: { id: Id<"craft">; name: LocalizedText }[];
};

/** What a chamber, or (null) the federation, has asked of craft bodies. */
export const officeOpinions = defineQuery({
  name: "opinions.office-list",
  input: z.strictObject({ chamberId: idSchema("chamber").nullable() }),
  handler: async ({ tx, input: { chamberId }, actor, now }): Promise<OfficeOpinions> => {
    if (!asks(actor, chamberId)) return { chamberId, opinions: [], bodies: [], crafts: [] };
    const of = chamberId ? eq(bodyOpinion.chamberId, chamberId) : isNull(bodyOpinion.chamberId);
    const national = eq(craftBody.level, "national");
    const ours = chamberId ? or(eq(craftBody.chamberId, chamberId), national) : national;
    const bodies = await asProduct(tx, () =>
      tx
        .select({ id: craftBody.id, name: craftBody.name })
        .from(craftBody)
        .where(and(ours, eq(craftBody.state, "active")))
        .orderBy(asc(craftBody.createdAt), asc(craftBody.id)),
    );
    const crafts = await tx.select({ id: craft.id, name: craft.name }).from(craft).orderBy(asc(craft.key));
    return { chamberId, opinions: (await readOpinions(tx, of, now)).map(asLine), bodies, crafts };
  },
  policy: (actor, { resource }) => mayAsk(actor, resource),
});

/** What is asked of the bodies in which somebody holds an office. */
export const myOpinions = defineQuery({
  name: "opinions.mine",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<{ opinions: OpinionLine[] }> => {
    const bodies = await bodiesSpokenFor(tx, actor);
    if (bodies.length === 0) return { opinions: [] };
    const found = await readOpinions(tx, inArray(bodyOpinion.bodyId, bodies), now);
    return { opinions: found.map(asLine) };
  },
  policy: (actor) => (heldIdsOf(actor).length > 0 ? "allow" : "hide"),
});

/** One opinion, for who asked and for the office holders of the body. */
export const getOpinion = defineQuery({
  name: "opinions.get",
  input: z.strictObject({ opinionId: idSchema("opinion") }),
  handler: async ({ tx, input, actor, now }): Promise<(OpinionDto & { seats: Seat[] }) | null> => {
    const [found] = await readOpinions(tx, eq(bodyOpinion.id, input.opinionId), now);
    if (!found) return null;
    const { bodyId, giverId, ...dto } = found;
    const standing = { chamberId: dto.chamberId, seats: await seatsOf(tx, bodyId, actor) };
    const answers = mayAnswer(actor, standing) === "allow";
    const isGiver = actor.kind === "person" && giverId === actor.userId;
    return {
      ...{ ...dto, seats: standing.seats },
      mayAsk: mayAsk(actor, standing) === "allow" && (dto.state === "asked" || dto.state === "given"),
      mayGive: answers && dto.state === "asked",
      maySign: answers && dto.state === "given" && !isGiver,
    };
  },
  policy: (actor, { resource }) => mayRead(actor, resource),
});
