import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { sellStart } from "#features/sell/queries/sell-start.ts";
import type { SellDto } from "#features/sell/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** What the wizard begins with, for a maker; and the sentences it may need for what is refused. */
export async function readSell(
  locale: Locale,
): Promise<{ start: SellDto; words: Readonly<Record<string, string>> }> {
  await requireActor("artisan");
  const found = await sellStart(await currentContext(), { locale });
  if (!found.ok) notFound();
  const { listing, errors, sell } = messages[locale];
  const general = { INVALID_INPUT: errors.INVALID_INPUT, REQUIRED: errors.REQUIRED };
  return { start: found.value, words: { ...listing.errors, ...general, ...sell.errors } };
}
