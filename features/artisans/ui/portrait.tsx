import { useTranslations } from "next-intl";
import { familyColour } from "#components/art/families.ts";
import { ZelligeField } from "#components/art/zellige-field.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { ArtisanCardDto } from "#features/artisans/schema.ts";

type PortraitProps = {
  artisan: Pick<ArtisanCardDto, "portraitKey" | "work" | "crafts">;
  /** Words for the portrait; a picture of the work stands beside the name and stays silent. */
  alt: string;
  sizes: string;
  priority?: boolean;
};

/** The maker's portrait, else a picture of their work, else a field in the glaze of their craft: never another face. */
export function Portrait({ artisan, alt, sizes, priority }: PortraitProps) {
  const t = useTranslations("common.ui");
  const { portraitKey, work } = artisan;
  if (portraitKey) {
    const image = { base: `/media/${portraitKey}`, avif: [], webp: [320, 640], width: 640, height: 800 };
    return <Picture image={image} alt={alt} sizes={sizes} priority={priority} />;
  }
  if (work) {
    return (
      <div className="relative overflow-hidden rounded-sm">
        <Picture image={work} alt="" sizes={sizes} priority={priority} />
        {work.isDemonstration && (
          <span className="absolute start-0 bottom-0 bg-chaux px-2 py-0.5 text-xs text-encre-2">
            {t("demonstrationShort")}
          </span>
        )}
      </div>
    );
  }
  const colour = familyColour(artisan.crafts[0]?.family ?? "");
  return (
    <div
      className="aspect-[4/5] w-full overflow-hidden"
      style={{ background: colour.wash, color: colour.ink }}
    >
      <ZelligeField className="size-full opacity-40" />
    </div>
  );
}
