import { familyColour } from "#components/art/families.ts";
import { ZelligeField } from "#components/art/zellige-field.tsx";

type MissingPictureProps = { label: string; family?: string; className?: string };

/** Stands where a photograph is still to come, in the glaze of the craft; it never pretends to be the piece. */
export function MissingPicture({ label, family = "", className = "" }: MissingPictureProps) {
  const colour = familyColour(family);
  return (
    <div
      className={`relative flex aspect-[4/5] w-full items-center justify-center overflow-hidden ${className}`}
      style={{ background: colour.wash, color: colour.ink }}
    >
      <ZelligeField className="absolute inset-0 size-full opacity-25" />
      <span className="relative rounded-sm bg-papier px-3 py-1 text-s text-encre">{label}</span>
    </div>
  );
}
