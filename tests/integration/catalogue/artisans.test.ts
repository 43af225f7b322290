import { describe, expect, it } from "vitest";
import { slug } from "#db/schema/crafts.ts";
import { getArtisan, listArtisans, resolveArtisanSlug } from "#features/artisans/index.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { owner } from "#tests/factories/owner.ts";
import { makePiece } from "#tests/factories/pieces.ts";

const locale = "fr" as const;

describe("what the public sees of a maker", () => {
  it("shows a verified maker with crafts and number of pieces", async () => {
    const maker = await makeArtisan(owner(), {
      slugs: { fr: "atelier-un", ar: "ورشة-واحد", en: "workshop-one" },
    });
    const of = { artisanId: maker.id, craftId: maker.craftIds[0] };
    await makePiece(owner(), of);
    await makePiece(owner(), { ...of, state: "draft" });
    expect(await resolveArtisanSlug({ locale: "ar", slug: "ورشة-واحد" })).toEqual({
      id: maker.id,
      redirect: null,
    });
    const page = await getArtisan({ locale, id: maker.id });
    expect(page).toMatchObject({
      pieces: 1,
      verifiedAt: "2026-01-05T09:00:00.000Z",
      slugs: { fr: "atelier-un" },
    });
    expect(page?.crafts).toHaveLength(1);
    expect(JSON.stringify(page)).not.toContain(maker.email);
    const { artisans } = await listArtisans({ locale, perPage: 96 });
    expect(artisans.find((each) => each.id === maker.id)).toMatchObject({ slug: "atelier-un", pieces: 1 });
  });

  it.each(["suspended", "expired", "struck_off"] as const)("hides a maker who is %s", async (state) => {
    const text = `cache-${state}`;
    const maker = await makeArtisan(owner(), { state, slugs: { fr: text } });
    expect(await getArtisan({ locale, id: maker.id })).toBeNull();
    expect(await resolveArtisanSlug({ locale, slug: text })).toBeNull();
    expect(await resolveArtisanSlug({ locale, slug: maker.id })).toBeNull();
    const { artisans } = await listArtisans({ locale, perPage: 96 });
    expect(artisans.map((each) => each.id)).not.toContain(maker.id);
  });

  it("redirects an old address to the current one", async () => {
    const maker = await makeArtisan(owner(), { slugs: { fr: "nom-nouveau" } });
    await owner()
      .insert(slug)
      .values({ kind: "artisan", locale: "fr", slug: "nom-ancien", targetId: maker.id, isCurrent: false });
    expect(await resolveArtisanSlug({ locale, slug: "nom-ancien" })).toEqual({
      id: maker.id,
      redirect: "nom-nouveau",
    });
  });
});
