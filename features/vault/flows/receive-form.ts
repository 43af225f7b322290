import "server-only";
import { createHash } from "node:crypto";
import { dropFile, type KeptFile } from "#features/vault/flows/keep-file.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, type FieldErrors, Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form: other fields and the boundaries. */
const aroundFile = 64 * 1024;
const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

/** The text of a field as it was sent, cut to `most` letters; empty when it was not, or the form was too large or not to be read. */
type Typed = (name: string, most?: number) => string;

/** What a slice says of its form with a file. `Known` is what it learned when it checked who sends it. */
export type FileForm<Known> = {
  /** Bytes of a file at most; those of a photograph unless told otherwise. */
  most?: number;
  /** Reads what the file is to be added to, before anything is done with the file. Throws Refusal for whoever may not: nothing is decoded for them. */
  check: (typed: Typed, userId: Id<"user">) => Promise<Known>;
  /** Puts the file into the private store: `keepPhoto`, `keepPaper`, `keepFilm`. */
  keep: (bytes: Uint8Array) => Promise<KeptFile>;
  /** Writes it down: a command. Refused, the file is taken out of the store again. */
  write: (sent: {
    file: KeptFile;
    sha256: string;
    typed: Typed;
    known: Known;
  }) => Promise<Result<unknown, string>>;
  /** The page to lead back to, below the language, and what its address says besides `done` or `problem`. */
  back: (typed: Typed, code: string | null) => { page: string; query?: Record<string, string>; part: string };
  /** What the address says of a file that was taken. */
  done: string;
};

/**
 * Takes one file from a plain form, with or without scripts: checked for where it comes from and who sends it, read with a hard cap, its
 * digest (SHA-256, hex) taken as it was sent, kept sealed, and written; taken out of the store again where it is refused. Leads back (303)
 * to the page of the form, whatever came of it; 404 for what is not there for the sender, 403 for another site's form.
 */
export async function receiveFileForm<Known>(
  context: Context,
  request: Request,
  form: FileForm<Known>,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  const most = form.most ?? maxPhotoBytes;
  // Before the body is held: of whoever may send nothing it is thrown away as it comes, so that a browser gets the answer all the same.
  const admitted = await outcome(() => admit(context));
  const read = await readForm(request, admitted.ok ? most + aroundFile : 0);
  const typed: Typed = (name, longest = 160) =>
    typeof read === "string" ? "" : String(read.get(name) ?? "").slice(0, longest);
  const done = admitted.ok
    ? await outcome(() => take(admitted.value, read, typed, { ...form, most }))
    : admitted;
  const fields = done.ok ? {} : ((done.error.details?.fields ?? {}) as FieldErrors);
  const code = done.ok ? null : (Object.values(fields)[0] ?? done.error.code);
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  // The page to lead back to is not there either.
  if (code === "NOT_FOUND") return new Response(null, { status: 404, headers });
  const { page, query, part } = form.back(typed, code);
  const said = new URLSearchParams({ ...(code ? { problem: code } : { done: form.done }), ...query });
  const locale = localeOr(new URL(request.url).searchParams.get("lang"));
  const location = `/${locale}${page}?${said}#${part}`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}

/** Who sends, with one of their turns taken. Throws Refusal UNAUTHENTICATED or RATE_LIMITED. */
async function admit({ actor }: Context): Promise<Id<"user">> {
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  await takeTurns([{ limit: perPerson, key: actor.userId }]);
  return actor.userId;
}

async function take<Known>(
  userId: Id<"user">,
  read: FormData | string,
  typed: Typed,
  form: FileForm<Known> & { most: number },
): Promise<void> {
  if (typeof read === "string") throw new Refusal("PHOTO_TOO_LARGE");
  const sent = read.get("file");
  const known = await form.check(typed, userId);
  if (!(sent instanceof Blob) || sent.size === 0) throw new Refusal("PHOTO_NONE");
  if (sent.size > form.most) throw new Refusal("PHOTO_TOO_LARGE");
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = await stored(() => form.keep(bytes));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const written = await form.write({ file, sha256, typed, known }).catch(async (error) => {
    await dropFile(file);
    throw error;
  });
  if (written.ok) return;
  await dropFile(file);
  throw new Refusal(written.error.code, written.error.details);
}

/** Runs work of the store; a store that fails is the sender's to try again. */
export async function stored<Kept>(work: () => Promise<Kept>): Promise<Kept> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a file");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}
