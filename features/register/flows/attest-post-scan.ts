import "server-only";
import { currentContext } from "#features/identity/index.ts";
import { type AttestedId, attestedId } from "#features/register/attestation-schema.ts";
import { keepScan } from "#features/register/commands/attest-keep-scan.ts";
import { viewAttestations } from "#features/register/queries/attest-view.ts";
import { dropFile, keepPhoto } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import { plainText, seeOther } from "#lib/http/plain-answers.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { takeTurns } from "#lib/rate-limit/limiter.ts";

const envelope = 64 * 1024;
const photos = { name: "card-scan", points: 60, seconds: 3600 };

/** Keeps a picture of a card with the file or maker whose number it is to prove. Throws nothing; PHOTO_* when it is no picture. */
export function receiveScan(
  context: Context,
  { subjectId, bytes }: { subjectId: AttestedId; bytes: Uint8Array },
): Promise<Result<{ documentId: Id<"document"> }, string>> {
  return outcome(async () => {
    unwrap(await viewAttestations(context, { subjectId }));
    await takeTurns([{ limit: photos, key: subjectId }]);
    const file = await keepPhoto("card_scan", bytes);
    try {
      return unwrap(await keepScan(context, { subjectId, file }));
    } catch (error) {
      await dropFile(file);
      throw error;
    }
  });
}

/** Answers the form that sends a picture of a card; it works without scripts. Goes on to the page that shows what was read. */
export async function postScan(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return plainText(403, "Forbidden");
  const form = await readForm(request, maxPhotoBytes + envelope);
  const query = new URL(request.url).searchParams;
  const asked = query.get("locale");
  const locale = localeOr(asked);
  // In the address, so that the way back is known even when the form was too long to be read.
  const subject = attestedId.safeParse(query.get("subject"));
  if (!subject.success) return plainText(400, "Bad request");
  const page = `/${locale}/office/attestations/${subject.data}` as const;
  if (form === "FORM_TOO_LARGE") return seeOther(`${page}?error=PHOTO_TOO_LARGE`);
  const photo = form instanceof FormData ? form.get("photo") : null;
  if (!(photo instanceof File) || photo.size === 0) return seeOther(`${page}?error=PHOTO_MISSING`);
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const kept = await receiveScan(await currentContext(), { subjectId: subject.data, bytes });
  return seeOther(kept.ok ? `${page}?scan=${kept.value.documentId}` : `${page}?error=${kept.error.code}`);
}
