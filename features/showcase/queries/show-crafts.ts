import "server-only";
import { familiesOf } from "#features/catalogue/index.ts";
import { craftLinks, craftPictures } from "#features/showcase/queries/craft-links.ts";
import { type CraftsDto, localeInput } from "#features/showcase/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Every craft, and for each family a picture of a piece of one of its crafts, the fullest craft first. */
export const showCrafts = definePublicQuery({
  name: "showcase.crafts",
  input: localeInput,
  handler: async ({ db, input }): Promise<CraftsDto> => {
    const crafts = await craftLinks(db, input.locale);
    const sold = crafts.filter(({ pieces }) => pieces > 0);
    const pictures = await craftPictures(
      db,
      sold.map(({ id }) => id),
      input.locale,
    );
    return {
      crafts,
      pictures: familiesOf(sold).flatMap(({ family, crafts: members }) => {
        const piece = members.map(({ id }) => pictures.get(id)).find(Boolean);
        return piece ? [{ family, piece }] : [];
      }),
    };
  },
});
