import "server-only";
import type { DocumentKind } from "#db/schema/vault.ts";
import { attachDocument } from "#features/applications/commands/attach-document.ts";
import { answerUpload, type UploadAnswer } from "#features/applications/flows/answer-upload.ts";
import { getApplication } from "#features/applications/queries/get.ts";
import { dropFile, type KeptFile, keepPhoto } from "#features/vault/index.ts";
import { env } from "#lib/env.ts";
import { readForm } from "#lib/http/read-form.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { maxPhotoBytes } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";
import { AdapterError, Refusal } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { log } from "#lib/log/log.ts";
import { type Limit, takeTurns } from "#lib/rate-limit/limiter.ts";

/** Bytes around a file in a multipart form: other fields and the boundaries. */
const aroundFile = 64 * 1024;

const perPerson: Limit = { name: "upload", points: 150, seconds: 3600 };

/**
 * Takes one picture for a file, from a plain form or from a script: checked for who sends it and where it comes from, read
 * with a hard cap, cleaned, sealed, and then written. A plain form is led back to its page (303), with the code of what
 * went wrong; a script that accepts JSON gets `{ ok, code? }`.
 */
export async function receiveUpload(
  context: Context,
  request: Request,
  applicationId: string,
): Promise<Response> {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) return new Response(null, { status: 403 });
  // In the address and not in the form: they are needed too when the form is too large to be read.
  const asked = new URL(request.url).searchParams;
  const [back, kind] = [asked.get("back") ?? "", asked.get("kind") ?? ""];
  const form = await readForm(request, maxPhotoBytes + aroundFile);
  const field = (name: string) => (typeof form === "string" ? null : form.get(name));
  const reply = (answer: UploadAnswer) => answerUpload(request, { back, kind, applicationId }, answer);
  if (context.actor.kind !== "person") return reply({ code: "UNAUTHENTICATED" });
  if (!isId("application", applicationId)) return reply({ code: "NOT_FOUND" });
  if (form === "FORM_TOO_LARGE") return reply({ code: "PHOTO_TOO_LARGE" });
  const sent = field("file");
  if (!(sent instanceof Blob) || sent.size === 0) return reply({ code: "PHOTO_NONE" });
  if (sent.size > maxPhotoBytes) return reply({ code: "PHOTO_TOO_LARGE" });
  const replaces = field("replaces");
  const done = await outcome(() =>
    keepAndAttach(context, {
      applicationId,
      kind: kind as DocumentKind,
      sent,
      ...(isId("document", replaces) ? { replaces } : {}),
    }),
  );
  return reply(done.ok ? { documentId: done.value } : { code: done.error.code });
}

type Picture = {
  applicationId: Id<"application">;
  kind: DocumentKind;
  sent: Blob;
  replaces?: Id<"document">;
};

async function keepAndAttach(context: Context, picture: Picture): Promise<Id<"document">> {
  const { applicationId, kind, sent, replaces } = picture;
  // Before any work on the picture: who may not fill in the file makes us decode nothing.
  const file = await getApplication(context, { applicationId });
  if (!file.ok) throw new Refusal(file.error.code);
  if (!file.value.viewer.mayFill) throw new Refusal("APPLICATION_CLOSED");
  const asked = file.value.demands?.documents.includes(kind);
  if (!asked && kind !== "consent_form") throw new Refusal("DOCUMENT_NOT_ASKED");
  const { actor } = context;
  await takeTurns([{ limit: perPerson, key: actor.kind === "person" ? actor.userId : "" }]);
  const kept = await keep(kind, new Uint8Array(await sent.arrayBuffer()));
  const attached = await attachDocument(context, {
    applicationId,
    file: kept,
    ...(replaces ? { replaces } : {}),
  }).catch(async (error) => {
    await dropFile(kept);
    throw error;
  });
  if (attached.ok) return attached.value.documentId;
  await dropFile(kept);
  throw new Refusal(attached.error.code);
}

async function keep(kind: DocumentKind, bytes: Uint8Array): Promise<KeptFile> {
  try {
    return await keepPhoto(kind, bytes);
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error;
    log.error({ err: error }, "the private store did not take a picture");
    throw new Refusal("TEMPORARILY_UNAVAILABLE");
  }
}
