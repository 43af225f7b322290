import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { idRef, instant } from "#db/schema/columns.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** What people mean, whatever they call it. Wider concepts are followed to the end when pieces are indexed. */
export const searchConcept = pgTable(
  "search_concept",
  {
    key: text("key").primaryKey(),
    kind: text("kind").notNull(),
    broader: text("broader").array().notNull().default(sql`'{}'`),
  },
  (t) => [
    check(
      "search_concept_kind_check",
      sql`${t.kind} in ('craft', 'object', 'material', 'place', 'colour', 'use', 'people', 'work')`,
    ),
  ],
);

/** One way of calling a concept. Offices may add forms; what pieces are found under follows. */
export const searchTerm = pgTable(
  "search_term",
  {
    conceptKey: text("concept_key")
      .notNull()
      .references(() => searchConcept.key, { onDelete: "cascade" }),
    form: text("form").notNull(),
    lang: text("lang").$type<"ar" | "fr" | "en" | "darija">().notNull(),
    kind: text("kind").$type<"name" | "synonym" | "plural" | "transliteration">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.conceptKey, t.form] }),
    check("search_term_lang_check", sql`${t.lang} in ('ar', 'fr', 'en', 'darija')`),
    check("search_term_kind_check", sql`${t.kind} in ('name', 'synonym', 'plural', 'transliteration')`),
  ],
);

/** Forms as they are looked up, kept by a trigger on `search_term`. */
export const searchForm = pgTable(
  "search_form",
  {
    conceptKey: text("concept_key").notNull(),
    form: text("form").notNull(),
    lang: text("lang").notNull(),
    lexemes: text("lexemes").array().notNull(),
    first: text("first").notNull().generatedAlwaysAs(sql`lexemes[1]`),
    phrase: text("phrase").notNull(),
    sound: text("sound").notNull(),
    spelling: text("spelling").notNull(),
    slips: text("slips").array().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.conceptKey, t.form], foreignColumns: [searchTerm.conceptKey, searchTerm.form] })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("search_form_first").on(t.first, t.lang),
    index("search_form_phrase").on(t.phrase),
    index("search_form_term").on(t.conceptKey, t.form),
    index("search_form_spelling").using("gin", t.spelling.op("gin_trgm_ops")),
  ],
);

/** Words of published pieces (never names of people), for finding the nearest one to a misspelled word. */
export const searchWord = pgTable(
  "search_word",
  {
    lang: text("lang").notNull(),
    word: text("word").notNull(),
    lexemes: text("lexemes").array().notNull(),
    sound: text("sound").notNull(),
    spelling: text("spelling").notNull(),
    slips: text("slips").array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.word, t.lang] }),
    index("search_word_sound").on(t.sound),
    index("search_word_slips").using("gin", t.slips),
    index("search_word_spelling").using("gin", t.spelling.op("gin_trgm_ops")),
  ],
);

/**
 * A row for each piece that can be found, kept by triggers (search_index) in the transaction that changes anything of it.
 * Nothing else writes here.
 */
export const pieceSearch = pgTable(
  "piece_search",
  {
    pieceId: idRef("piece_id", "piece")
      .primaryKey()
      .references(() => piece.id, { onDelete: "cascade" }),
    craftId: idRef("craft_id", "craft").notNull(),
    chamberId: idRef("chamber_id", "chamber").notNull(),
    regionCode: text("region_code").notNull(),
    sample: smallint("sample").notNull(),
    sizeClass: smallint("size_class").notNull(),
    madeToOrder: boolean("made_to_order").notNull(),
    available: boolean("available").notNull(),
    priceMinor: bigint("price_minor", { mode: "number" }).notNull(),
    publishedAt: instant("published_at").notNull(),
    materials: text("materials").array().notNull(),
    claims: text("claims").array().notNull(),
    words: tsvector("words").notNull(),
  },
  (t) => [
    index("piece_search_words").using("gin", t.words),
    index("piece_search_tenth").using("gin", t.words).where(sql`sample < 100`),
    index("piece_search_hundredth").using("gin", t.words).where(sql`sample < 10`),
    index("piece_search_sampled").on(t.sample).where(sql`sample < 100`),
    index("piece_search_newest").on(t.publishedAt.desc(), t.pieceId),
    index("piece_search_price").on(t.priceMinor, t.pieceId),
    index("piece_search_craft").on(t.craftId, t.publishedAt.desc(), t.pieceId),
  ],
);
