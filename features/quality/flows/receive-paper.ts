import "server-only";
import { addCertificatePaper } from "#features/quality/commands/add-paper.ts";
import {
  aroundFile,
  backTo,
  codeOf,
  fromElsewhere,
  keepAll,
  notThere,
  orDrop,
  sentFiles,
} from "#features/quality/flows/upload.ts";
import { getCertificate } from "#features/quality/queries/get-certificate.ts";
import { keepPaper } from "#features/vault/index.ts";
import { readForm } from "#lib/http/read-form.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";

/** Takes the scan of a certificate from a plain form and seals it. Leads back to the certificate's page, whatever came of it. */
export async function receiveCertificatePaper(
  context: Context,
  request: Request,
  certificateId: string,
): Promise<Response> {
  if (fromElsewhere(request)) return new Response(null, { status: 403 });
  const lang = localeOr(new URL(request.url).searchParams.get("lang"));
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const done = await outcome(() => keepAndAdd(context, certificateId, form));
  const code = done.ok ? null : codeOf(done.error);
  if (code === "NOT_FOUND" || code === "UNAUTHENTICATED") return notThere();
  const page = `/${lang}/office/quality/labels/${certificateId}`;
  return backTo(code ? `${page}?problem=${code}#part-paper` : `${page}?done=paper#part-paper`);
}

async function keepAndAdd(context: Context, certificateId: string, form: FormData | string): Promise<void> {
  if (!isId("labelCertificate", certificateId)) throw new Refusal("NOT_FOUND");
  if (typeof form === "string") throw new Refusal("PHOTO_TOO_LARGE");
  // Before any work on the picture: who may not change the certificate makes us decode nothing.
  const seen = await getCertificate(context, { certificateId });
  if (!seen.ok || !seen.value.acts.includes("paper")) throw new Refusal("NOT_FOUND");
  const [sent] = sentFiles(form, "file");
  if (!sent) throw new Refusal("PHOTO_NONE");
  const kept = await keepAll(context, [sent], (bytes) => keepPaper("label_certificate", bytes));
  const [file] = kept;
  if (!file) throw new Refusal("PHOTO_NONE");
  await orDrop(kept, () => addCertificatePaper(context, { certificateId, file }));
}
