import "server-only";
import { eq } from "drizzle-orm";
import { material, rawMaterial, rawMaterialCheck } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { addMaterialInput } from "#features/materials/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const most = 20;

/**
 * Says what a raw material of the chamber's makers must be like, how it is counted, and what is looked at in each lot.
 * Refusals: MATERIAL_UNKNOWN for what the taxonomy has not, CHECKS_UNEVEN when the languages have not as many lines, TOO_MANY.
 */
export const addMaterial = defineCommand({
  name: "materials.add-material",
  input: addMaterialInput,
  errors: ["MATERIAL_UNKNOWN", "CHECKS_UNEVEN", "TOO_MANY"],
  load: async ({ input }) => ({ chamberId: input.chamberId }),
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
  handler: async ({ tx, input, now, fail }) => {
    const { checks, chamberId, ...facts } = input;
    const known = await tx
      .select({ key: material.key })
      .from(material)
      .where(eq(material.key, facts.materialKey));
    if (known.length === 0) fail("MATERIAL_UNKNOWN", { field: "materialKey" });
    const lines = locales.map((locale) => linesOf(checks[locale]));
    const [first = []] = lines;
    if (lines.some((each) => each.length !== first.length)) fail("CHECKS_UNEVEN", { field: "checks.ar" });
    if (first.length > most) fail("TOO_MANY", { field: "checks.ar" });
    const id = newId("rawMaterial");
    await tx.insert(rawMaterial).values({ id, chamberId, ...facts, createdAt: now });
    await tx.insert(rawMaterialCheck).values(
      first.map((_, n) => ({
        ...{ materialId: id, chamberId, position: n + 1 },
        label: Object.fromEntries(locales.map((locale, place) => [locale, lines[place]?.[n] ?? ""])),
      })),
    );
    return { materialId: id };
  },
  audit: ({ output }) => ({ object: output.materialId }),
});

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
