import { thumbhashDataUri } from "#components/ui/thumbhash.ts";
import type { PickedText } from "#lib/i18n/localized-text.ts";

export type PictureImage = {
  /** Address without `-<width>.<format>`. */
  base: string;
  /** Widths that exist in each format, in pixels. */
  avif: readonly number[];
  webp: readonly number[];
  /** For browsers that read neither; absent for pictures that have none. */
  jpeg?: readonly number[] | undefined;
  width: number;
  height: number;
  thumbhash?: string | null;
};

type PictureProps = {
  image: PictureImage;
  /** Empty text for a picture that repeats the words beside it. */
  alt: string | PickedText;
  /** The width it is shown at, as the `sizes` attribute. */
  sizes: string;
  /** The largest picture above the fold: fetched first and not lazily. */
  priority?: boolean;
  /** Shown larger than in a list: a format that exists in a list's size alone is left out. */
  large?: boolean;
  ratio?: "4/5" | "1/1" | "natural";
  className?: string;
};

const ratios = { "4/5": "aspect-[4/5] object-cover", "1/1": "aspect-square object-cover", natural: "h-auto" };

type Ending = "avif" | "webp" | "jpg";

function sourceSet(base: string, widths: readonly number[], ending: Ending): string {
  return widths.map((width) => `${base}-${width}.${ending} ${width}w`).join(", ");
}

const middleOf = (widths: readonly number[]) => widths[Math.floor((widths.length - 1) / 2)];

/** A photograph in the formats and widths that were made for it, over a blur of itself until it is there. */
export function Picture({
  image,
  alt,
  sizes,
  priority = false,
  large = false,
  ratio = "4/5",
  className = "",
}: PictureProps) {
  const words = typeof alt === "string" ? { text: alt, lang: undefined, dir: undefined } : alt;
  const blur = image.thumbhash ? thumbhashDataUri(image.thumbhash) : null;
  const { base, avif, webp, jpeg = [] } = image;
  // A browser takes the first format it reads in whatever size there is: small files only would be all it ever shows.
  const hasAvif = avif.length > 0 && (!large || Math.max(...avif) >= Math.max(...webp));
  // What a browser shows that reads no `source`: JPEG where there is one.
  const [fallback, ending] = jpeg.length > 0 ? ([jpeg, "jpg"] as const) : ([webp, "webp"] as const);
  return (
    <picture className="contents">
      {hasAvif && <source type="image/avif" srcSet={sourceSet(base, avif, "avif")} sizes={sizes} />}
      {ending === "jpg" && <source type="image/webp" srcSet={sourceSet(base, webp, "webp")} sizes={sizes} />}
      <img
        src={`${base}-${middleOf(fallback) ?? image.width}.${ending}`}
        srcSet={sourceSet(base, fallback, ending)}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={words.text}
        lang={words.lang}
        dir={words.dir}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : undefined}
        decoding="async"
        className={`w-full bg-sable bg-cover ${ratios[ratio]} ${className}`}
        style={blur ? { backgroundImage: `url(${blur})` } : undefined}
      />
    </picture>
  );
}
