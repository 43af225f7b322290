import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { ArtisanGrid } from "#features/artisans/ui/artisan-grid.tsx";
import { readMakersOf } from "#features/artisans/ui/read-artisans.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { readPiecesOf } from "#features/catalogue/ui/read-pieces-of.ts";
import { CraftRegister } from "#features/endangered/ui/craft-register.tsx";
import { readRegister } from "#features/endangered/ui/read-register.ts";
import { CraftTree } from "#features/lineage/ui/craft-tree.tsx";
import { readCraftLines } from "#features/lineage/ui/read-lines.ts";
import { CraftOpinions } from "#features/opinions/ui/craft-opinions.tsx";
import { readPublicOpinions } from "#features/opinions/ui/read-opinions.ts";
import { CraftView } from "#features/showcase/ui/craft-view.tsx";
import { readCraft } from "#features/showcase/ui/read-showcase.ts";
import { craftMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return craftMetadata(await readCraft(locale, slug), locale);
}

export default async function CraftPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const craft = await readCraft(locale, slug);
  const [list, { artisans, total }, register, lines, opinions] = await Promise.all([
    readPiecesOf(locale, { craft: craft.key }),
    readMakersOf(locale, { craftId: craft.id }),
    readRegister(craft.id),
    readCraftLines(craft.id, locale),
    readPublicOpinions(craft.id),
  ]);
  const makers = artisans.length > 0 ? <ArtisanGrid artisans={artisans} locale={locale} /> : null;
  const known = { register, locale, makers: total, pieces: list.total };
  return (
    <CraftView
      {...{ craft, list, makers, locale }}
      Pieces={PieceList}
      register={
        <>
          <CraftRegister {...known} />
          <CraftOpinions opinions={opinions} locale={locale} />
        </>
      }
      lineage={<CraftTree lines={lines} locale={locale} />}
    />
  );
}
