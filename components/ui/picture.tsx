import { thumbhashDataUri } from "#components/ui/thumbhash.ts";
import type { PickedText } from "#lib/i18n/localized-text.ts";

export type PictureImage = {
  /** Address without `-<width>.<format>`. */
  base: string;
  /** Widths that exist in each format, in pixels. */
  avif: readonly number[];
  webp: readonly number[];
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
  ratio?: "4/5" | "1/1" | "natural";
  className?: string;
};

const ratios = { "4/5": "aspect-[4/5] object-cover", "1/1": "aspect-square object-cover", natural: "h-auto" };

function sourceSet(base: string, widths: readonly number[], format: "avif" | "webp"): string {
  return widths.map((width) => `${base}-${width}.${format} ${width}w`).join(", ");
}

/** A photograph in the formats and widths that were made for it, over a blur of itself until it is there. */
export function Picture({
  image,
  alt,
  sizes,
  priority = false,
  ratio = "4/5",
  className = "",
}: PictureProps) {
  const words = typeof alt === "string" ? { text: alt, lang: undefined, dir: undefined } : alt;
  const blur = image.thumbhash ? thumbhashDataUri(image.thumbhash) : null;
  const middle = image.webp[Math.floor((image.webp.length - 1) / 2)] ?? image.width;
  return (
    <picture className="contents">
      {image.avif.length > 0 && (
        <source type="image/avif" srcSet={sourceSet(image.base, image.avif, "avif")} sizes={sizes} />
      )}
      <img
        src={`${image.base}-${middle}.webp`}
        srcSet={sourceSet(image.base, image.webp, "webp")}
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
