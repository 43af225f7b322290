import "server-only";
import type { KeptFile } from "#features/vault/index.ts";
import { dropFile } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type FieldErrors, Refusal, type Result } from "#lib/kernel/errors.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around files in a multipart form. */
export const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

/** Refused before anything is read: a form that another site sends. */
export const fromElsewhere = (request: Request): boolean =>
  !isSameOrigin(request.headers, env().CANONICAL_ORIGIN);

const headers = () => ({ ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" });

/** Leads a plain form back to a page of ours. */
export const backTo = (location: string) =>
  new Response(null, { status: 303, headers: { ...headers(), location } });
export const notThere = () => new Response(null, { status: 404, headers: headers() });

/** The files of a form's field, empty ones left out. Throws PHOTO_TOO_LARGE. */
export function sentFiles(form: FormData, name: string): Blob[] {
  const sent = form.getAll(name).filter((one): one is File => one instanceof Blob && one.size > 0);
  if (sent.some(({ size }) => size > maxPhotoBytes)) throw new Refusal("PHOTO_TOO_LARGE");
  return sent;
}

/** Cleans and seals files one after another; what cannot be kept takes those before it along. Throws Refusal. */
export async function keepAll(
  { actor }: Context,
  files: readonly Blob[],
  keep: (bytes: Uint8Array) => Promise<KeptFile>,
): Promise<KeptFile[]> {
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  const kept: KeptFile[] = [];
  try {
    for (const file of files) {
      await takeTurns([{ limit: perPerson, key: actor.userId }]);
      kept.push(await keep(new Uint8Array(await file.arrayBuffer())));
    }
    return kept;
  } catch (error) {
    await dropAll(kept);
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a file");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}

async function dropAll(files: readonly KeptFile[]): Promise<void> {
  for (const file of files) await dropFile(file);
}

/** Runs the command that writes the rows of kept files; without their rows they go again. Throws what it was refused with. */
export async function orDrop<Value>(
  files: readonly KeptFile[],
  write: () => Promise<Result<Value, string>>,
): Promise<Value> {
  const done = await write().catch(async (error) => {
    await dropAll(files);
    throw error;
  });
  if (done.ok) return done.value;
  await dropAll(files);
  throw new Refusal(done.error.code, done.error.details);
}

/** The one code that a page says: of a field where there is one. */
export function codeOf(failure: { code: string; details?: unknown }): string {
  const fields = ((failure.details as { fields?: FieldErrors } | undefined)?.fields ?? {}) as FieldErrors;
  return Object.values(fields)[0] ?? failure.code;
}
