import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { craft } from "#db/schema/crafts.ts";
import { material } from "#db/schema/taxonomy.ts";
import { suggestedTitle } from "#features/sell/domain/suggest.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

type Named = {
  craftId: Id<"craft">;
  materialKeys: readonly string[];
  title: { ar?: string | undefined; fr?: string | undefined; en?: string | undefined };
};

/** What a piece is called in each language: as its maker typed it, or else after its craft and materials. */
export async function titleIn(tx: Tx, { craftId, materialKeys, title }: Named) {
  const [of] = await tx.select({ name: craft.name }).from(craft).where(eq(craft.id, craftId));
  const rows = await tx
    .select({ key: material.key, name: material.name })
    .from(material)
    .where(inArray(material.key, [...materialKeys]));
  const named = (locale: (typeof locales)[number]) => {
    const name = of?.name[locale];
    const materials = materialKeys.flatMap((key) => rows.find((row) => row.key === key)?.name[locale] ?? []);
    return name ? suggestedTitle(name, materials, locale) : "";
  };
  return Object.fromEntries(locales.map((locale) => [locale, title[locale]?.trim() || named(locale)])) as {
    ar: string;
    fr: string;
    en: string;
  };
}
