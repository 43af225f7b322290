import { bigint, boolean, smallint, text } from "drizzle-orm/pg-core";
import { published } from "#db/schema/published-parts.ts";

/** Figures of closed quarters, as far as they may be shown: `value` is null where a figure is held back. */
export const publishedProgrammeFigure = published
  .view("programme_figure", {
    indicator: text("indicator").notNull(),
    // A chamber's key and its region's code; null for the whole country.
    chamberKey: text("chamber_key"),
    regionCode: text("region_code"),
    family: text("family").notNull(),
    year: smallint("year").notNull(),
    quarter: smallint("quarter").notNull(),
    value: bigint("value", { mode: "number" }),
    released: boolean("released").notNull(),
  })
  .existing();
