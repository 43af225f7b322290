import "server-only";
import type { Database } from "#db/client.ts";
import { publishedChamber, publishedCraft } from "#db/schema/published.ts";
import { publishedMaterial, publishedRegion } from "#db/schema/published-catalogue.ts";
import type { Counted } from "#features/search/queries/count-facets.ts";
import { type FacetName, type FacetValue, facetNames } from "#features/search/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type Label = { value: string; label: LocalizedText };

/** Names and address keys of everything a facet may say. Small tables, and never what is counted in them. */
async function readLabels(db: Database): Promise<Partial<Record<FacetName, Map<string, Label>>>> {
  const [crafts, regions, chambers, materials] = await Promise.all([
    db
      .select({ id: publishedCraft.id, value: publishedCraft.key, label: publishedCraft.name })
      .from(publishedCraft),
    db
      .select({ id: publishedRegion.code, value: publishedRegion.code, label: publishedRegion.name })
      .from(publishedRegion),
    db
      .select({ id: publishedChamber.id, value: publishedChamber.key, label: publishedChamber.name })
      .from(publishedChamber),
    db
      .select({ id: publishedMaterial.key, value: publishedMaterial.key, label: publishedMaterial.name })
      .from(publishedMaterial),
  ]);
  const byId = (rows: readonly (Label & { id: string })[]) => new Map(rows.map((row) => [row.id, row]));
  return { craft: byId(crafts), region: byId(regions), chamber: byId(chambers), material: byId(materials) };
}

const inOrder: readonly FacetName[] = ["price", "size", "ready"];

/** Counts with their names: those of things most frequent first, those of bands in their order. */
export async function labelFacets(
  db: Database,
  counts: Counted["counts"],
): Promise<Record<FacetName, FacetValue[]>> {
  const labels = await readLabels(db);
  const entries = facetNames.map((name): [FacetName, FacetValue[]] => {
    const known = labels[name];
    const values = (counts[name] ?? []).flatMap(({ value, count }): FacetValue[] => {
      if (!known) return name === "size" && value === "0" ? [] : [{ value, label: null, count }];
      const label = known.get(value);
      return label ? [{ value: label.value, label: label.label, count }] : [];
    });
    return [
      name,
      inOrder.includes(name)
        ? values.sort((a, b) => a.value.localeCompare(b.value))
        : values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
    ];
  });
  return Object.fromEntries(entries) as Record<FacetName, FacetValue[]>;
}
