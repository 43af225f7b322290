import { randomBytes } from "node:crypto";
import { artisan } from "#db/schema/artisans.ts";
import { piece, pieceImage } from "#db/schema/catalogue.ts";
import { chamber, region } from "#db/schema/chambers.ts";
import { craft, slug } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { makeAwardedBadge } from "#tests/factories/badges.ts";
import { owner } from "#tests/factories/owner.ts";

const words = (text: string): LocalizedText => ({ ar: `${text} بالعربية`, fr: `${text} fr`, en: text });

/** A chamber of its own with two officers, a craft and a verified artisan: tests meet nobody else's rows. */
export async function makeWorkshop() {
  const db = owner();
  const tag = randomBytes(4).toString("hex");
  const ids = { chamber: newId("chamber"), craft: newId("craft"), artisan: newId("artisan") };
  const officers = [newId("user"), newId("user")] as const;
  await db.insert(region).values({ code: `T-${tag}`, name: words("Region") });
  await db.insert(chamber).values({
    id: ids.chamber,
    regionCode: `T-${tag}`,
    key: `chamber-${tag}`,
    name: words("Chamber"),
    seatEvidence: "unconfirmed",
  });
  await db.insert(user).values(officers.map((id, n) => ({ id, email: `officer${n}.${tag}@example.test` })));
  await db.insert(craft).values({
    id: ids.craft,
    key: `craft-${tag}`,
    family: "pottery",
    name: words("Pottery"),
    summary: words("Summary"),
  });
  await db.insert(artisan).values({
    id: ids.artisan,
    key: `artisan-${tag}`,
    chamberId: ids.chamber,
    kind: "maalem",
    state: "registered",
    name: { ar: "صانعة خيالية", fr: "Artisane fictive" },
    town: { ar: "فاس", fr: "Fès", en: "Fes" },
    story: words("Story"),
    verifiedAt: new Date("2026-01-01T00:00:00Z"),
  });
  await db
    .insert(slug)
    .values({ kind: "artisan", locale: "fr", slug: `artisane-${tag}`, targetId: ids.artisan });
  const officer = (n: 0 | 1): Actor => ({
    kind: "person",
    userId: officers[n],
    email: `officer${n}.${tag}@example.test`,
    grants: [{ role: "verifier", chamberId: ids.chamber }],
    secondFactorAt: new Date(),
  });
  return { tag, ids, chamberKey: `chamber-${tag}`, officers, officer };
}

export type Workshop = Awaited<ReturnType<typeof makeWorkshop>>;

/** A published piece of the workshop, with one picture. */
export async function makePiece(workshop: Workshop, over: Partial<typeof piece.$inferInsert> = {}) {
  const id = newId("piece");
  const serial = `T-${randomBytes(5).toString("hex").toUpperCase()}`;
  const values = {
    id,
    serial,
    artisanId: workshop.ids.artisan,
    craftId: workshop.ids.craft,
    state: "published" as const,
    availability: "unique" as const,
    title: { ar: "صحن بالأزرق", fr: "Plat au bleu", en: "Blue dish" },
    description: words("Description"),
    materials: [{ ar: "طين", fr: "argile", en: "clay" }, words("glaze")],
    care: words("Care"),
    widthMm: 320,
    weightGrams: 900,
    isDemonstration: true,
    publishedAt: new Date("2026-02-01T00:00:00Z"),
    ...over,
  };
  await owner().insert(piece).values(values);
  await owner()
    .insert(pieceImage)
    .values({
      pieceId: id,
      position: 0,
      view: "front",
      storageKey: `pieces/${serial.toLowerCase()}`,
      widths: { avif: [320], webp: [320, 640] },
      width: 640,
      height: 800,
      thumbhash: "",
      originalSha256: randomBytes(32).toString("hex"),
      isDemonstration: true,
    });
  return { id, serial: values.serial };
}

/** An active badge on a piece, an artisan or a craft, signed off by the workshop's two officers. */
export function makeBadge(
  workshop: Workshop,
  scope: { pieceId?: Id<"piece">; artisanId?: Id<"artisan">; craftId?: Id<"craft"> },
): Promise<Id<"badge">> {
  const [first, second] = workshop.officers;
  return makeAwardedBadge(owner(), { ...scope, chamberId: workshop.ids.chamber, first, second });
}
