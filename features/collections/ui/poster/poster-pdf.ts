import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { starPath } from "#components/art/star.ts";
import type { PosterWords } from "#features/collections/ui/poster/poster-words.ts";
import { dayInMorocco } from "#lib/days.ts";
import { typeset } from "#lib/pdf/typeset.ts";

let source: string | undefined;

/** A poster as PDF/A on a sheet of A4. The same words and day give the same bytes. */
export function posterPdf(words: PosterWords, now: Date): Buffer {
  source ??= readFileSync(join(process.cwd(), "features/collections/ui/poster/poster.typ"), "utf8");
  const [year = "", month = "", day = ""] = dayInMorocco(now).split("-");
  return typeset(source, {
    ...{ year, month, day },
    poster: JSON.stringify(words),
    star: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="${starPath(10, 10, 9.6)}" fill="#1b4f8a"/><path d="${starPath(10, 10, 4.6)}" fill="#fff"/></svg>`,
  });
}
