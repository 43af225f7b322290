import { jsonb, pgSchema } from "drizzle-orm/pg-core";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** What anyone may see: views made by the migrations, the only thing the role `public_reader` can select from. */
export const published = pgSchema("published");

export const localized = (name: string) => jsonb(name).$type<LocalizedText>().notNull();
