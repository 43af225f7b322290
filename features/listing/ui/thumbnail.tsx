import { MissingPicture } from "#components/ui/missing-picture.tsx";
import { Picture } from "#components/ui/picture.tsx";
import type { ListingRow } from "#features/listing/schema.ts";

type ThumbnailProps = { photo: ListingRow["photo"]; family: string; label: string };

/** A piece's first photograph, small, beside words that say what it is. */
export function Thumbnail({ photo, family, label }: ThumbnailProps) {
  return (
    <div className="w-20 shrink-0 overflow-hidden rounded-sm">
      {photo ? (
        <Picture image={photo} alt="" sizes="5rem" />
      ) : (
        <MissingPicture label={label} family={family} className="text-xs" />
      )}
    </div>
  );
}
