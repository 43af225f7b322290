import "server-only";
import type { UploadKind } from "#db/schema/uploads.ts";
import { dropUpload } from "#features/sell/commands/drop-upload.ts";
import { keepUpload } from "#features/sell/commands/keep-upload.ts";
import { takePart } from "#features/sell/commands/take-part.ts";
import { bodyOf, senderOf } from "#features/sell/flows/sell-answer.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes of one part at most. Phones send less, so that little is sent twice where the line breaks. */
const largestPart = 512 * 1024;
const perPerson: Limit = { name: "sell-part", points: 3000, seconds: 3600 };

type Kept = { storageKey: string };
/** What is done with a file of a kind once all of it is here: put into a store, and taken out again where it is not needed. */
export type FileOfParts<Stored extends Kept> = {
  kind: UploadKind;
  keep: (whole: Buffer) => Promise<Stored>;
  drop: (kept: Stored) => Promise<void>;
};

/**
 * Takes a part of a file that a phone sends under an id of its own (`size`, `sha256` and `offset` in the address, the bytes as body). Answers
 * how much is here, so that the phone goes on there, and `arrived` once the whole file lies, checked, in the stores. Throws Refusal; a file that
 * cannot be used is forgotten, one that a store did not take stays for the next try.
 */
export async function receiveParts<Stored extends Kept>(
  context: Context,
  request: Request,
  clientId: string,
  { kind, keep, drop }: FileOfParts<Stored>,
): Promise<{ received: number; state: "receiving" | "arrived" }> {
  const { userId, params } = senderOf(context, request);
  await takeTurns([{ limit: perPerson, key: userId }]);
  const bytes = await bodyOf(request, largestPart);
  if (!bytes) throw new Refusal("PART_TOO_LARGE");
  const given = (name: string) => params.get(name) ?? "";
  const taken = unwrap(
    await takePart(context, {
      ...{ clientId, kind, sha256: given("sha256"), bytes },
      ...{ sizeBytes: given("size"), offset: given("offset") },
    }),
  );
  const { received, whole, isKept } = taken;
  if (isKept) return { received, state: "arrived" };
  if (!whole) return { received, state: "receiving" };
  const kept = await keep(whole).catch(async (error) => {
    if (error instanceof Refusal && error.code !== "TEMPORARILY_UNAVAILABLE")
      await dropUpload(context, { clientId });
    throw error;
  });
  const written = await keepUpload(context, { clientId, kept }).catch(async (error) => {
    await drop(kept);
    throw error;
  });
  if (!written.ok || !written.value.isFirst) await drop(kept);
  unwrap(written);
  return { received, state: "arrived" };
}
