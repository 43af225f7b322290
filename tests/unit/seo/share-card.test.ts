import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "#lib/i18n/locales.ts";
import { cleanPhoto } from "#lib/images/clean-photo.ts";
import { parseCardFile } from "#lib/share-card/address.ts";
import { cardHash, cardPath, type ShareCard } from "#lib/share-card/card.ts";
import { drawCard } from "#lib/share-card/draw-card.ts";
import { drawText, type Faces, loadFaces } from "#lib/share-card/draw-text.ts";
import { jpeg } from "#tests/factories/pictures.ts";

const face = (name: string) => fileURLToPath(new URL(`../../../assets/faces/${name}.ttf`, import.meta.url));
const faces: Faces = {
  kufi: face("reem-kufi-arabic-600"),
  arabic: face("readex-pro-arabic"),
  latin: face("readex-pro-latin"),
  serif: face("fraunces-latin"),
};
const ink = "#1c2529";

function card(locale: Locale, over: Partial<ShareCard> = {}): ShareCard {
  const text = locale === "ar" ? "لوحة زليج بنجمة ذات ست عشرة رأسا" : "Panneau de zellige à seize pointes";
  return {
    locale,
    kicker: null,
    title: { text, lang: locale, dir: locale === "ar" ? "rtl" : "ltr" },
    line: null,
    price: "1,200 درهم",
    voucher: null,
    pictureKey: "pieces/ab-640.webp",
    pictureNote: null,
    colour: { ink: "#1e6b52", wash: "#e5f0ea" },
    ...over,
  };
}

/** For each column of a drawn line of text, whether it holds any ink. */
async function columns(text: string, lang: Locale): Promise<boolean[]> {
  const look = {
    role: "text",
    size: 80,
    weight: 400,
    colour: ink,
    width: 2000,
    lines: 1,
    locale: lang,
  } as const;
  const { png } = await drawText({ text, lang, dir: lang === "ar" ? "rtl" : "ltr" }, look);
  const { data, info } = await sharp(png).extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width }, (_, x) => {
    for (let y = 0; y < info.height; y += 1) if ((data[y * info.width + x] ?? 0) > 40) return true;
    return false;
  });
}

/** Runs of inked columns: letters that stand apart count each, letters that join count once. */
const blobs = (inked: readonly boolean[]) => inked.filter((on, x) => on && !inked[x - 1]).length;

/** Widths of those runs, from the left. */
function runs(inked: readonly boolean[]): number[] {
  const widths: number[] = [];
  for (const [x, on] of inked.entries()) {
    if (on && !inked[x - 1]) widths.push(0);
    if (on) widths.push((widths.pop() ?? 0) + 1);
  }
  return widths;
}

beforeAll(async () => {
  await loadFaces(faces);
});

describe("words on a card", () => {
  it("join Arabic letters, which stand apart only when something keeps them apart", async () => {
    const apart = "\u200c";
    const joined = await columns("بنت", "ar");
    const separate = await columns([..."بنت"].join(apart), "ar");
    expect(blobs(joined)).toBe(1);
    expect(blobs(separate)).toBe(3);
    expect(separate.length).toBeGreaterThan(joined.length * 1.2);
  });

  it("run from right to left in Arabic: the first letter stands at the right", async () => {
    // A narrow letter, then a long word: the gap between them tells on which side the narrow one is.
    const inked = await columns("ا بببببببب", "ar");
    const first = inked.lastIndexOf(true);
    const gapBeforeIt = inked.lastIndexOf(false, first);
    expect(first - gapBeforeIt).toBeLessThan(inked.length * 0.15);
    const latin = await columns("l mmmmmmm", "fr");
    expect(latin.indexOf(false, latin.indexOf(true))).toBeLessThan(latin.length * 0.15);
  });

  it("keep a figure's own order inside Arabic words", async () => {
    // A one is narrower than a seven, so the widths of the first two letters from the left tell their order.
    const [one = 0, seven = 0] = runs(await columns("ب 17", "ar"));
    expect(one).toBeLessThan(seven);
    const [first = 0, second = 0] = runs(await columns("ب 71", "ar"));
    expect(first).toBeGreaterThan(second);
  });

  it("are drawn in our own faces, not in whatever the machine has", async () => {
    const own = await columns("زليج", "ar");
    const look = {
      role: "heading",
      size: 80,
      weight: 600,
      colour: ink,
      width: 2000,
      lines: 1,
      locale: "ar",
    } as const;
    const kufi = await drawText({ text: "زليج", lang: "ar", dir: "rtl" }, look);
    expect(kufi.width).not.toBe(own.length);
  });

  it("end in an ellipsis where they need more lines than there are", async () => {
    const look = {
      role: "text",
      size: 30,
      weight: 400,
      colour: ink,
      width: 300,
      lines: 2,
      locale: "fr",
    } as const;
    const words = { text: "mot ".repeat(80), lang: "fr", dir: "ltr" } as const;
    expect((await drawText(words, look)).height).toBeLessThan(30 * 3.25);
  });
});

describe("a card", () => {
  it("is a JPEG of 1200 by 630 pixels below 300 kB, however busy the photograph", async () => {
    const noise = await sharp({
      create: {
        width: 900,
        height: 1100,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .webp({ quality: 90 })
      .toBuffer();
    const bytes = await drawCard(card("fr"), noise, faces);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    expect(bytes.length).toBeLessThanOrEqual(300_000);
  });

  it.each([
    ["ar", 100],
    ["fr", 1100],
  ] as const)("in %s has its picture at x = %i, words on the other side", async (locale, x) => {
    const red = await sharp({ create: { width: 64, height: 80, channels: 3, background: "#c00000" } })
      .webp()
      .toBuffer();
    const { data } = await sharp(await drawCard(card(locale), red, faces))
      .extract({ left: x, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(150);
    expect(data[1]).toBeLessThan(60);
  });

  it("is drawn in a process that has switched off what strangers' photographs cannot be", async () => {
    await cleanPhoto(await jpeg());
    await expect(drawCard(card("ar", { pictureKey: null }), null, faces)).resolves.toBeInstanceOf(Buffer);
  });

  it("has another address when its price, its title or its picture changes", () => {
    const one = card("fr");
    const others = [
      { price: "900 DH" },
      { title: { ...one.title, text: "Autre" } },
      { pictureKey: "pieces/cd-640.webp" },
    ];
    const hashes = [one, ...others.map((over) => card("fr", over))].map(cardHash);
    expect(new Set(hashes).size).toBe(4);
    expect(cardHash(card("fr"))).toBe(hashes[0]);
  });

  it("tells its id in its address, and other names tell nothing", () => {
    const path = cardPath("piece", "pce_01abc", card("fr"));
    expect(path).toMatch(/^\/og\/piece\/fr\/pce_01abc-[0-9a-f]{20}\.jpg$/);
    expect(parseCardFile(path.split("/").at(-1) ?? "")?.id).toBe("pce_01abc");
    for (const file of [
      "pce_1.jpg",
      "pce_1-zz.jpg",
      `../x-${"a".repeat(20)}.jpg`,
      `pce_1-${"a".repeat(20)}.png`,
    ]) {
      expect(parseCardFile(file), file).toBeNull();
    }
  });
});
