import "server-only";
import { notFound } from "next/navigation";
import { listCrafts } from "#features/catalogue/queries/list-crafts.ts";
import { listPieces } from "#features/catalogue/queries/list-pieces.ts";
import type { CraftDto, PieceListDto } from "#features/catalogue/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type ListPage = { list: PieceListDto; crafts: CraftDto[]; craft?: CraftDto };

type Query = Record<string, string | string[] | undefined>;

const only = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;

/** The list that an address asks for. A craft nobody knows and a page that is no number answer 404. */
export async function readList(locale: Locale, query: Query): Promise<ListPage> {
  const pageText = only(query.page) ?? "1";
  const craftKey = only(query.craft);
  if (!/^[1-9]\d{0,3}$/.test(pageText)) notFound();
  const crafts = await cached(listCrafts, { locale }, [tags.crafts(), tags.pieces()]);
  const craft = craftKey ? crafts.find((each) => each.key === craftKey) : undefined;
  if (craftKey && !craft) notFound();
  const list = await cached(listPieces, { locale, craft: craft?.key, page: Number(pageText) }, [
    tags.pieces(),
    tags.artisans(),
    tags.prices(),
  ]);
  return { list, crafts, craft };
}

const newestShown = 24;

/** The newest pieces of a craft or a region, with the number of all, for the page about it. */
export const readPiecesOf = (
  locale: Locale,
  of: { craft?: string; regionCode?: string },
): Promise<PieceListDto> =>
  cached(listPieces, { locale, perPage: newestShown, ...of }, [
    tags.pieces(),
    tags.artisans(),
    tags.prices(),
  ]);
