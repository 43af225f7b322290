import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { type PieceState, piece } from "#db/schema/catalogue.ts";
import { pieceSubmission } from "#db/schema/uploads.ts";
import {
  addPhoto,
  addVoice,
  createPiece,
  editFacts,
  editWords,
  type KeptPhoto,
  type KeptVoice,
  offerPiece,
} from "#features/listing/index.ts";
import { takeUpload } from "#features/sell/commands/take-upload.ts";
import { titleIn } from "#features/sell/commands/title-in.ts";
import { careWords } from "#features/sell/domain/care-words.ts";
import { sendPieceInput } from "#features/sell/inputs.ts";
import { maySendFor } from "#features/sell/policy.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Makes a piece of what a phone has sent, in one transaction of the listing's own commands: the draft, its photographs and voice, its
 * words and facts, and the offer. Either all of it is there or nothing. The same draft sent again finds the piece that was made.
 * Refusals are those of the commands, and UPLOAD_MISSING for a file that has not arrived.
 */
export const sendPiece = defineCommand({
  name: "sell.send-piece",
  input: sendPieceInput,
  errors: [
    ...["UPLOAD_MISSING", ...createPiece.errors, ...addPhoto.errors, ...addVoice.errors],
    ...[...editWords.errors, ...editFacts.errors, ...offerPiece.errors],
  ] as const,
  load: async ({ tx, input }) => {
    const [maker] = await tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => maySendFor(actor, resource.id),
  handler: async ({ tx, input, actor, now }) => {
    if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
    const context: Context = { actor, now };
    const { userId } = actor;
    const { clientId } = input;
    // One after the other, so that the second of two finds what the first has made.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${userId} ${clientId}`}, 44))`);
    const before = await madeOf(tx, userId, clientId);
    if (before) return { ...before, isFirst: false };
    const { availability, units, leadDays, price, weightGrams } = input;
    const { pieceId } = await createPiece.within(tx, context, {
      ...{ artisanId: input.artisanId, craftId: input.craftId, availability, price, weightGrams },
      title: await titleIn(tx, input),
      units: availability === "unique" ? "" : units,
      leadDays: availability === "made_to_order" ? leadDays : "",
    });
    await tx.insert(pieceSubmission).values({ userId, clientId, pieceId });
    for (const { uploadId, view } of input.photos) {
      const photo = (await takeUpload(
        tx,
        userId,
        { clientId: uploadId, kinds: ["photo"] },
        now,
      )) as KeptPhoto;
      await addPhoto.within(tx, context, { pieceId, view, photo });
    }
    if (input.voice) {
      const voice = (await takeUpload(
        tx,
        userId,
        { clientId: input.voice.uploadId, kinds: ["voice"] },
        now,
      )) as KeptVoice;
      await addVoice.within(tx, context, { pieceId, voice, share: input.voice.share });
    }
    await describe(tx, context, pieceId, input);
    const { state } = await offerPiece.within(tx, context, { pieceId });
    return { pieceId, state: state as PieceState, isFirst: true };
  },
  audit: ({ input, output }) =>
    output.isFirst
      ? { object: output.pieceId, detail: { draft: input.clientId, state: output.state } }
      : null,
});

async function madeOf(tx: Tx, userId: Id<"user">, clientId: string) {
  const [row] = await tx
    .select({ pieceId: piece.id, state: piece.state })
    .from(pieceSubmission)
    .innerJoin(piece, eq(piece.id, pieceSubmission.pieceId))
    .where(and(eq(pieceSubmission.userId, userId), eq(pieceSubmission.clientId, clientId)));
  return row ?? null;
}

type Sent = Parameters<typeof titleIn>[1] & {
  description: Parameters<typeof editWords.within>[2]["description"];
  careKeys: Parameters<typeof careWords>[0];
  lengthMm: string;
  widthMm: string;
  heightMm: string;
  weightGrams: string;
};

async function describe(tx: Tx, context: Context, pieceId: Id<"piece">, sent: Sent): Promise<void> {
  await editWords.within(tx, context, {
    ...{ pieceId, version: await versionOf(tx, pieceId), title: await titleIn(tx, sent) },
    ...{ description: sent.description, care: careWords(sent.careKeys) },
    ...{ variationNote: {}, safetyWarnings: {} },
  });
  const { lengthMm, widthMm, heightMm, weightGrams, materialKeys } = sent;
  const [row] = await tx.select({ hs: piece.hsHeading }).from(piece).where(eq(piece.id, pieceId));
  await editFacts.within(tx, context, {
    ...{ pieceId, version: await versionOf(tx, pieceId), materialKeys: [...materialKeys], techniqueKeys: [] },
    ...{ lengthMm, widthMm, heightMm, weightGrams, makerRole: "made" },
    ...{ hoursOfWork: "", hands: "", madeYear: "", hsHeading: row?.hs ?? "" },
  });
}

async function versionOf(tx: Tx, pieceId: Id<"piece">): Promise<number> {
  const [row] = await tx.select({ version: piece.version }).from(piece).where(eq(piece.id, pieceId));
  return row?.version ?? 0;
}
