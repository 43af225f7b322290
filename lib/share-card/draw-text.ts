import "server-only";
import sharp from "sharp";
import { directionOf, type Locale } from "#lib/i18n/locales.ts";
import type { PickedText } from "#lib/i18n/localized-text.ts";
import { xmlText } from "#lib/seo/xml.ts";

export type Faces = Record<"kufi" | "arabic" | "latin" | "serif", string>;
export type Drawn = { png: Buffer; width: number; height: number };

export type TextLook = {
  role: "heading" | "text";
  /** Pixels. */
  size: number;
  weight: number;
  colour: string;
  /** The widest a line may be, in pixels. */
  width: number;
  lines: number;
  /** The page's language: lines begin at its side. */
  locale: Locale;
};

const families = {
  heading: { ar: "Reem Kufi SemiBold, Readex Pro", fr: "Fraunces, Readex Pro", en: "Fraunces, Readex Pro" },
  text: { ar: "Readex Pro", fr: "Readex Pro", en: "Readex Pro" },
} as const;

let loaded: Promise<unknown> | undefined;

/**
 * Makes our own faces known to the text engine, once a process: it looks for families by name, and a server often has no
 * fonts at all. `faces` are absolute paths of TrueType files.
 */
export function loadFaces(faces: Faces): Promise<unknown> {
  loaded ??= Promise.all(
    Object.values(faces).map((fontfile) => sharp({ text: { text: "x", font: "x 8", fontfile } }).toBuffer()),
  );
  return loaded;
}

async function render(text: string, lang: Locale, look: TextLook): Promise<Drawn> {
  const weight = look.role === "heading" && lang === "ar" ? 600 : look.weight;
  const markup = `<span foreground="${look.colour}" weight="${weight}" lang="${lang}">${xmlText(text)}</span>`;
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `${families[look.role][lang]} ${look.size}`,
      rgba: true,
      dpi: 72,
      width: look.width,
      wrap: "word-char",
      // "left" is the side where the text's own direction begins.
      align: directionOf(lang) === directionOf(look.locale) ? "left" : "right",
      spacing: Math.round(look.size * 0.12),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

// Two thirds of a line above the last one still allowed means another line.
const tallest = (look: TextLook) => look.size * (look.lines * 1.45 + 0.35);

/** True for words that need more lines than there are. */
export async function isCut(words: PickedText, look: TextLook): Promise<boolean> {
  return (await render(words.text.trim(), words.lang, look)).height > tallest(look);
}

/**
 * Words as a transparent picture, shaped and ordered by Pango and HarfBuzz: Arabic letters join, and figures and names in
 * the other script stay in order. What needs more lines than there are ends in `…`.
 */
export async function drawText(words: PickedText, look: TextLook): Promise<Drawn> {
  let text = words.text.replace(/\s+/g, " ").trim();
  let drawn = await render(text, words.lang, look);
  while (drawn.height > tallest(look) && text.includes(" ")) {
    text = text.slice(0, text.lastIndexOf(" ")).replace(/[\s,;:،؛–-]+$/, "");
    drawn = await render(`${text}…`, words.lang, look);
  }
  return drawn;
}
