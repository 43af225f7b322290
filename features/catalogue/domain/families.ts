/** Families that have a name in the catalogues of messages; in the order the shop shows them. */
export const families = [
  "zellige",
  "pottery",
  "rug",
  "textile",
  "weaving",
  "embroidery",
  "brass",
  "jewellery",
  "marquetry",
  "leather",
  "saddlery",
  "basketry",
  "other",
] as const;
export type Family = (typeof families)[number];

export function toFamily(value: string): Family {
  return families.find((family) => family === value) ?? "other";
}

/** Crafts gathered by family, in the order of `families`; empty families are left out. */
export function familiesOf<Craft extends { family: string }>(
  crafts: readonly Craft[],
): { family: Family; crafts: Craft[] }[] {
  return families.flatMap((family) => {
    const members = crafts.filter((craft) => toFamily(craft.family) === family);
    return members.length > 0 ? [{ family, crafts: members }] : [];
  });
}
