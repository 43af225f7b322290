import "server-only";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentContext, type PersonActor } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { type AttestedId, attestedId } from "#features/register/attestation-schema.ts";
import { readScan, viewAttestations } from "#features/register/index.ts";
import { fileLink } from "#features/vault/index.ts";
import { hasRegister } from "#lib/adapters/national-register/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

type Query = Record<string, string | string[] | undefined>;

/** What the page of one number shows. A picture of a card asks for a fresh second factor before anything of it is shown. */
export async function readAttestation(subject: string, query: Query, locale: Locale, actor: PersonActor) {
  const known = attestedId.safeParse(subject);
  if (!known.success) notFound();
  const view = await viewAttestations(await currentContext(), { subjectId: known.data });
  if (!view.ok) notFound();
  const { scan, error } = query;
  return {
    view: view.value,
    canAsk: hasRegister(),
    scan: isId("document", scan) ? await readPicture(known.data, scan, locale, actor) : null,
    error: typeof error === "string" ? await sentence(error, locale) : null,
  };
}

async function readPicture(
  subjectId: AttestedId,
  documentId: `doc_${string}`,
  locale: Locale,
  actor: PersonActor,
) {
  const read = await readScan(await currentContext(), { subjectId, documentId });
  if (read.ok) return { read: read.value, picture: fileLink(documentId, actor.userId, now()) };
  if (read.error.code !== "STEP_UP_REQUIRED") notFound();
  const here = `/${locale}/office/attestations/${subjectId}?scan=${documentId}`;
  return redirect(stepUpPath(locale, here));
}

async function sentence(code: string, locale: Locale): Promise<string | null> {
  const t = await getTranslations({ locale, namespace: "register.attestation.errors" });
  const errors = await getTranslations({ locale, namespace: "errors" });
  if (t.has(code as "NUMBER_SHAPE")) return t(code as "NUMBER_SHAPE");
  return errors.has(code as "NOT_FOUND") ? errors(code as "NOT_FOUND") : null;
}
