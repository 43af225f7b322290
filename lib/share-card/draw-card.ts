import "server-only";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { directionOf } from "#lib/i18n/locales.ts";
import { cardSize } from "#lib/share-card/address.ts";
import type { ShareCard } from "#lib/share-card/card.ts";
import {
  type Drawn,
  drawText,
  type Faces,
  isCut,
  loadFaces,
  type TextLook,
} from "#lib/share-card/draw-text.ts";
import { starMark } from "#lib/share-card/star-mark.ts";

const { width, height } = cardSize;
const margin = 64;
const panel = 504;
const column = width - panel - 2 * margin;
const ground = "#fbf7f0";
const ink = "#1c2529";
const softInk = "#4a5358";

/** Bytes a messenger still shows large: WhatsApp drops pictures above 300 kB. */
const mostBytes = 300_000;

/** Where a drawn thing of some width stands, from the page's own side. */
function placed(drawn: Drawn, top: number, rtl: boolean, inset = margin): OverlayOptions {
  return { input: drawn.png, top, left: rtl ? width - inset - drawn.width : inset };
}

async function picturePanel(picture: Buffer | null, card: ShareCard): Promise<Buffer> {
  if (picture) return sharp(picture).resize(panel, height, { fit: "cover" }).png().toBuffer();
  const star = await starMark(360, card.colour.ink, 0.28);
  return sharp({ create: { width: panel, height, channels: 3, background: card.colour.wash } })
    .composite([{ input: star, gravity: "centre" }])
    .png()
    .toBuffer();
}

/** Words in a strip at the foot of the picture, as on the page. */
async function noteOver(card: ShareCard, look: TextLook, left: number): Promise<OverlayOptions[]> {
  if (!card.pictureNote) return [];
  const words = { text: card.pictureNote, lang: card.locale, dir: directionOf(card.locale) };
  const drawn = await drawText(words, { ...look, size: 20, weight: 400, colour: softInk, lines: 1 });
  const strip = await sharp({
    create: { width: drawn.width + 24, height: drawn.height + 16, channels: 3, background: ground },
  })
    .composite([{ input: drawn.png, left: 12, top: 8 }])
    .png()
    .toBuffer();
  return [{ input: strip, left, top: height - drawn.height - 16 }];
}

/** Lower and lower quality until the picture is small enough. */
async function asJpeg(card: Sharp): Promise<Buffer> {
  const flat = await card.png().toBuffer();
  for (const quality of [86, 78, 68, 55]) {
    const bytes = await sharp(flat).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= mostBytes) return bytes;
  }
  return sharp(flat).jpeg({ quality: 40, mozjpeg: true }).toBuffer();
}

/**
 * A card as JPEG of 1200 by 630 pixels and at most 300 kB: words on the side where the language begins, the picture on
 * the other. `picture` holds the bytes of a WebP, JPEG or PNG; `faces` are the paths of our fonts.
 */
export async function drawCard(card: ShareCard, picture: Buffer | null, faces: Faces): Promise<Buffer> {
  await loadFaces(faces);
  const rtl = directionOf(card.locale) === "rtl";
  const base = { locale: card.locale, width: column } as const;
  const text: TextLook = { ...base, role: "text", size: 28, weight: 400, colour: softInk, lines: 2 };
  const parts: OverlayOptions[] = [
    { input: await picturePanel(picture, card), top: 0, left: rtl ? 0 : width - panel },
    {
      input: { create: { width: width - panel, height: 12, channels: 3, background: card.colour.ink } },
      top: 0,
      left: rtl ? panel : 0,
    },
    ...(await noteOver(card, text, rtl ? 0 : width - panel)),
  ];
  let top = 48;
  const down = async (words: ShareCard["title"] | null, look: TextLook, gap: number) => {
    if (!words?.text) return;
    const drawn = await drawText(words, look);
    parts.push(placed(drawn, top, rtl));
    top += drawn.height + gap;
  };
  const brand = card.locale === "ar" ? ("ar" as const) : ("fr" as const);
  const name = { text: brand === "ar" ? "سند" : "Sanad", lang: brand, dir: directionOf(brand) };
  await down(name, { ...text, role: "heading", size: 36, weight: 600, colour: ink, lines: 1 }, 30);
  await down(card.kicker, { ...text, size: 24, weight: 500, colour: card.colour.ink, lines: 1 }, 20);
  const title: TextLook = { ...text, role: "heading", size: 54, weight: 600, colour: ink, lines: 2 };
  const long = (await isCut(card.title, title)) ? { ...title, size: 44, lines: 3 } : title;
  await down(card.title, long, 28);
  await down(card.line, text, 0);

  let foot = height - 44;
  if (card.voucher) {
    const star = await starMark(44, card.colour.ink, 1);
    const drawn = await drawText(card.voucher, { ...text, size: 21, width: column - 60, lines: 2 });
    foot -= Math.max(44, drawn.height);
    parts.push({ input: star, top: foot, left: rtl ? width - margin - 44 : margin });
    parts.push(placed(drawn, foot + Math.max(0, Math.round((44 - drawn.height) / 2)), rtl, margin + 60));
  }
  if (card.price) {
    const words = { text: card.price, lang: card.locale, dir: directionOf(card.locale) };
    const drawn = await drawText(words, { ...text, size: 36, weight: 600, colour: ink, lines: 1 });
    parts.push(placed(drawn, foot - drawn.height - 20, rtl));
  }
  return asJpeg(sharp({ create: { width, height, channels: 3, background: ground } }).composite(parts));
}
