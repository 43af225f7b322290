import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listenScript } from "#components/plain/listen.ts";
import { artisan } from "#db/schema/artisans.ts";
import { document } from "#db/schema/vault.ts";
import {
  findCard,
  replaceCard,
  reportCardLost,
  revokeCard,
  serveCard,
  serveCardPhoto,
} from "#features/cards/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePortrait } from "#tests/factories/portraits.ts";
import { at, type Counter, issueOn, makeCounter, readCard } from "./counter.ts";

const today = "2026-11-25T12:00:00Z";
let counter: Counter;
let cardId: Id<"card">;
let code: string;
let network = 0;

beforeAll(() => {
  vi.stubEnv("NOW", today);
  return () => vi.unstubAllEnvs();
});

beforeEach(async () => {
  counter = await makeCounter();
  const { maker, chamberId, registrar } = counter;
  await makePortrait(owner(), { artisanId: maker.id, chamberId, uploadedBy: registrar.userId });
  cardId = await issueOn(counter);
  code = (await readCard(cardId)).code;
  network += 1;
});

function request(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, {
    headers: { "x-forwarded-for": `10.1.0.${network}`, ...headers },
  });
}

const ask = (of: string, lang = "en") => serveCard(request(`/c/${of}?lang=${lang}`), of);
const page = async (lang = "en") => (await ask(code, lang)).text();

/** The page without its own script, whose bytes the page's policy names by their hash. */
const unscripted = (text: string) => text.replace(`<script>${listenScript}</script>`, "");

/** Signs, line and tape of the verdict's box, without its words. */
function lookOf(text: string) {
  const [, classes = ""] = /<div class="verdict ([^"]+)"/.exec(text) ?? [];
  const [, shape = ""] = /<circle[^>]+>(<path[^>]+>)/.exec(text) ?? [];
  return { kind: classes.split(" ")[1], shape, tape: text.includes('<div class="tape">') };
}

describe("the page behind a card's code", () => {
  it("says first that a card is valid and until when, in three languages", async () => {
    expect(await page("en")).toContain("This card is valid until 2 March 2031");
    expect(await page("fr")).toContain("Cette carte est valable jusqu’au 2 mars 2031");
    const arabic = await page("ar");
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain("هذه البطاقة سارية إلى غاية 2 مارس 2031");
    const wish = await serveCard(request(`/c/${code}`, { "accept-language": "ar-MA, fr;q=0.5" }), code);
    expect(await wish.text()).toContain('<html lang="ar"');
  });

  it("tells each case by its own word, sign and line, and every case but a valid one by the tape", async () => {
    const looks = new Map<string, ReturnType<typeof lookOf>>();
    const note = async (word: string) => {
      const text = await page();
      expect(text).toContain(`<p class="word" data-say>${word}</p>`);
      looks.set(word, lookOf(text));
    };
    await note("Valid");
    const stand = (state: "suspended" | "expired" | "reinstated" | "struck_off") =>
      owner().update(artisan).set({ state }).where(eq(artisan.id, counter.maker.id));
    await stand("suspended");
    await note("Suspended");
    await stand("reinstated");
    await stand("expired");
    await note("Expired");
    await stand("struck_off");
    await note("Taken back");
    const other = await makeCounter();
    cardId = await issueOn(other);
    code = (await readCard(cardId)).code;
    await reportCardLost({ actor: other.holder }, { cardId });
    await note("Lost");
    await replaceCard(at(other.registrar, today), { cardId, reason: "lost" });
    await note("Replaced");
    expect([...looks.values()].map(({ tape }) => tape)).toEqual([false, true, true, true, true, true]);
    expect(new Set([...looks.values()].map(({ shape }) => shape)).size).toBe(looks.size);
    expect(new Set([...looks.values()].map(({ kind }) => kind)).size).toBe(looks.size);
  });

  it("turns on the day after the last one", async () => {
    vi.stubEnv("NOW", "2031-03-02T20:00:00Z");
    expect(await page()).toContain('<p class="word" data-say>Valid</p>');
    vi.stubEnv("NOW", "2031-03-03T01:00:00Z");
    expect(await page()).toContain("This card expired on 2 March 2031");
    vi.stubEnv("NOW", today);
  });

  it("turns at once when the manager takes the card back, and does not say why", async () => {
    await revokeCard(at(counter.manager, today), { cardId, reason: "obtained_by_fraud", confirmed: true });
    const text = await page();
    expect(text).toContain("The chamber took this card back on 25 November 2026");
    expect(text).not.toMatch(/fraud/i);
  });

  it("shows what the card shows, and nothing else of the person", async () => {
    const text = await page("fr");
    for (const shown of ["Driss El Ayyini", "إدريس العيّني", "NIA-000042", "Chamber fr", "2 mars 2026"]) {
      expect(text, shown).toContain(shown);
    }
    expect(text).toContain("guichet@example.test");
    for (const hidden of [counter.maker.id, counter.maker.email, "212600000042", cardId, "Town"]) {
      expect(text, hidden).not.toContain(hidden);
    }
  });

  it("runs one script, the one that reads aloud, is kept by nobody, and weighs less than 60 kB with its picture", async () => {
    const response = await ask(code, "ar");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const text = await response.text();
    expect(unscripted(text)).not.toMatch(/<script|javascript:|\son\w+=/);
    // Noise is heavier than any photograph.
    const [width, height] = [320, 400];
    const noise = await sharp({
      create: {
        width,
        height,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    const { maker, chamberId, registrar } = counter;
    await makePortrait(owner(), { artisanId: maker.id, chamberId, uploadedBy: registrar.userId }, noise);
    const fresh = await replaceCard(at(registrar, today), { cardId, reason: "damaged" });
    if (!fresh.ok) throw new Error(fresh.error.code);
    const heavy = (await readCard(fresh.value.cardId)).code;
    const photo = await serveCardPhoto(request(`/c/${heavy}/photo`), heavy);
    const bytes = (await photo.arrayBuffer()).byteLength;
    expect(bytes).toBeGreaterThan(15_000);
    expect(Buffer.byteLength(text) + bytes).toBeLessThan(60_000);
  });

  it("shows a hostile name as text", async () => {
    await owner()
      .update(artisan)
      .set({ name: { fr: `<img src=x onerror="alert(1)">`, ar: "</title><script>alert(1)</script>" } })
      .where(eq(artisan.id, counter.maker.id));
    const fresh = await replaceCard(at(counter.registrar, today), { cardId, reason: "details_changed" });
    if (!fresh.ok) throw new Error(fresh.error.code);
    code = (await readCard(fresh.value.cardId)).code;
    for (const lang of ["ar", "fr", "en"])
      expect(unscripted(await page(lang))).not.toMatch(/<script|<img src=x/);
  });
});

describe("a code that no card has", () => {
  it("gets the same answer, to the letter, as one that cannot be a code", async () => {
    const answers = await Promise.all(
      ["0123456789ABCDEF", "x", "<script>", "A".repeat(500), code.slice(1), `${code}0`].map(async (typed) => {
        const response = await ask(typed, "fr");
        return `${response.status} ${await response.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
    expect(answers[0]).toContain("Aucune carte ne porte ce code");
  });

  it("is told from a card in spite of small letters, spaces and letters that look like digits", async () => {
    const typed = ` ${code.toLowerCase().replace(/(.{4})/g, "$1 ")}`.replace(/0/g, "O").replace(/1/g, "l");
    expect((await ask(typed)).status).toBe(200);
  });

  it("is found from the form, which leads on to the card's own address", async () => {
    const typed = encodeURIComponent(`${code.slice(0, 4)}-${code.slice(4)}`);
    const found = await findCard(request(`/c/find?code=${typed}&lang=ar`));
    expect(found.status).toBe(303);
    expect(found.headers.get("location")).toBe(`/c/${code}?lang=ar`);
    expect((await findCard(request("/c/find?code=nothing"))).status).toBe(404);
    expect((await findCard(request("/c/find"))).status).toBe(404);
  });
});

describe("the picture on the card", () => {
  const photo = () => serveCardPhoto(request(`/c/${code}/photo`), code);

  it("is a small WebP that nobody keeps", async () => {
    const response = await photo();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const meta = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(meta).toMatchObject({ format: "webp", width: 320, height: 400 });
  });

  it("is not shown for a card that is lost, nor once it was shredded", async () => {
    await owner().update(document).set({ sealedKey: null }).where(eq(document.artisanId, counter.maker.id));
    expect((await photo()).status).toBe(404);
    expect(await page()).toContain("There is no photograph on this page.");
    const other = await makeCounter();
    const { maker, chamberId, registrar, holder } = other;
    await makePortrait(owner(), { artisanId: maker.id, chamberId, uploadedBy: registrar.userId });
    cardId = await issueOn(other);
    code = (await readCard(cardId)).code;
    expect((await photo()).status).toBe(200);
    await reportCardLost({ actor: holder }, { cardId });
    expect((await photo()).status).toBe(404);
    expect(await page()).not.toContain("<img");
  });

  it("is there for no other code", async () => {
    for (const typed of ["0123456789ABCDEF", "x"]) {
      expect((await serveCardPhoto(request(`/c/${typed}/photo`), typed)).status).toBe(404);
    }
  });
});

describe("a network that asks too often", () => {
  it("gets a page that says so, and others go on", async () => {
    const busy = { "x-forwarded-for": "10.9.9.9" };
    const flood = () => serveCard(request(`/c/${code}?lang=en`, busy), code);
    let response = await flood();
    for (let n = 0; n < 300; n += 1) response = await flood();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.text()).toContain("Too many checks from this network");
    expect((await ask(code)).status).toBe(200);
  });
});
