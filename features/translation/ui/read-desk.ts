import "server-only";
import { notFound } from "next/navigation";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { translationDesk } from "#features/translation/queries/desk.ts";
import { translationText } from "#features/translation/queries/text.ts";
import { type DeskDto, type TextDto, textPlace } from "#features/translation/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The desk of the reader's chamber that an address asks for, else of their first; 404 for who translates for none. */
export async function readDesk(asked: Asked): Promise<{ desk: DeskDto; chamberId: string | null }> {
  const actor = await requireActor("verifier", "curator", "manager");
  const [first] = chamberIdsOf(actor, "verifier", "curator", "manager");
  const chamberId = chamberAsked(actor, asked.chamber, "verifier", "curator", "manager");
  const page = typeof asked.page === "string" && /^\d{1,4}$/.test(asked.page) ? Number(asked.page) : 1;
  const missing = locales.find((locale) => locale === asked.missing) ?? null;
  const found =
    chamberId &&
    (await translationDesk(await currentContext(), { chamberId, missing, page: Math.max(1, page) }));
  if (!found?.ok) notFound();
  return { desk: found.value, chamberId: found.value.chamberId === first ? null : found.value.chamberId };
}

/** A text of the reader's chamber; 404 for every other one. */
export async function readTextPage(params: Record<string, string>): Promise<TextDto> {
  await requireActor("verifier", "curator", "manager");
  const { kind, id, field } = params;
  const place = textPlace.safeParse({ kind, id, field });
  const found = place.success ? await translationText(await currentContext(), place.data) : null;
  return found?.ok ? found.value : notFound();
}
