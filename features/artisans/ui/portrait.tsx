import { familyColour } from "#components/art/families.ts";
import { ZelligeField } from "#components/art/zellige-field.tsx";
import { Picture } from "#components/ui/picture.tsx";

type PortraitProps = {
  /** Storage key of the portrait: `<key>-320.webp` and `<key>-640.webp` exist. */
  portraitKey: string | null;
  family?: string;
  alt: string;
  sizes: string;
  priority?: boolean;
};

/** The maker's picture, or a field in the glaze of their craft: never somebody else's face. */
export function Portrait({ portraitKey, family = "", alt, sizes, priority }: PortraitProps) {
  if (portraitKey) {
    const image = { base: `/media/${portraitKey}`, avif: [], webp: [320, 640], width: 640, height: 800 };
    return <Picture image={image} alt={alt} sizes={sizes} priority={priority} />;
  }
  const colour = familyColour(family);
  return (
    <div
      className="aspect-[4/5] w-full overflow-hidden"
      style={{ background: colour.wash, color: colour.ink }}
    >
      <ZelligeField className="size-full opacity-40" />
    </div>
  );
}
