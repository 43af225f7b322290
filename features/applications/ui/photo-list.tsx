import type { ApplicationDto, LinkedDocument } from "#features/applications/schema.ts";
import { PhotoSlot } from "#features/applications/ui/photo/photo-slot.tsx";
import { photoSlots } from "#features/applications/ui/photo-slots.ts";
import { problemWords } from "#features/applications/ui/problem-words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PhotoListProps = {
  file: ApplicationDto;
  kinds: readonly LinkedDocument["kind"][];
  locale: Locale;
  /** Path of this page, with its language. */
  back: string;
  /** What the upload without scripts came back with, and where. */
  problem?: string | undefined;
  slot?: string | undefined;
  columns?: boolean;
};

/** The places for photographs of a screen, each a form of its own. Client words must be around it. */
export function PhotoList({ file, kinds, locale, back, problem, slot, columns = false }: PhotoListProps) {
  const words = problemWords(locale);
  return (
    <ul className={`grid gap-4 ${columns ? "sm:grid-cols-2 lg:grid-cols-3" : ""}`}>
      {photoSlots(file, kinds, locale).map((place) => (
        <PhotoSlot
          // A picture that arrived makes the place new: its preview and its progress are over.
          key={`${place.id} ${place.document?.id ?? ""}`}
          slot={place}
          applicationId={file.id}
          locale={locale}
          back={back}
          problem={problem && slot === place.kind && /^[A-Z_]{3,40}$/.test(problem) ? problem : null}
          words={words}
        />
      ))}
    </ul>
  );
}
