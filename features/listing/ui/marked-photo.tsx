import { Picture } from "#components/ui/picture.tsx";
import type { MarkDto, PhotoDto } from "#features/listing/schema.ts";
import { MarkLines } from "#features/listing/ui/mark-lines.tsx";

type PhotoProps = { photo: PhotoDto; marks: readonly MarkDto[]; alt: string; sizes: string; large?: boolean };

/** A photograph with the chamber's marks on it; what each says stands beside it in words (MarkNotes). */
export function MarkedPhoto({ photo, marks, alt, sizes, large = false }: PhotoProps) {
  return (
    <div className="relative">
      <Picture image={photo} alt={alt} sizes={sizes} ratio="natural" large={large} />
      {marks.length > 0 && <MarkLines marks={marks} width={photo.width} height={photo.height} />}
    </div>
  );
}
