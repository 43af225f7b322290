import "server-only";
import { getCards } from "#features/catalogue/index.ts";
import { getCollectionDesk } from "#features/collections/index.ts";
import { currentContext } from "#features/identity/index.ts";
import type { CollectionPageDto } from "#features/showcase/index.ts";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

/** A collection as its page would show it now, for whoever keeps it. Null for everybody else. */
export async function readPreview(id: string, locale: Locale): Promise<CollectionPageDto | null> {
  if (!isId("collection", id)) return null;
  const read = await getCollectionDesk(await currentContext(), { collectionId: id });
  if (!read.ok) return null;
  const desk = read.value;
  const pieces = await getCards({ locale, ids: desk.shown });
  const chamber = desk.choices.chambers.find((one) => one.id === desk.chamberId);
  const pictured = pieces.filter(({ image }) => image);
  return {
    ...{ id: desk.id, slugs: desk.slugs, title: desk.title, intro: desk.intro },
    chamber: chamber ? { key: chamber.key, name: chamber.name } : null,
    publishedAt: desk.publishedAt ?? now().toISOString(),
    ...{ endsAt: desk.endsAt, occasion: desk.occasion, via: null },
    ...{ season: desk.season, fair: desk.fair },
    cover: pictured.find((piece) => piece.id === desk.coverPieceId) ?? pictured[0] ?? null,
    pieces,
  };
}
