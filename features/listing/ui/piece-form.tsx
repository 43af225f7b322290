import { notFound } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { isOpen } from "#features/listing/domain/transitions.ts";
import { taxonomy } from "#features/listing/queries/form-choices.ts";
import type { ListingDto, PiecePart } from "#features/listing/schema.ts";
import { FactsForm } from "#features/listing/ui/facts-form.tsx";
import { PartPage } from "#features/listing/ui/form-page.tsx";
import { MakingForm } from "#features/listing/ui/making-form.tsx";
import { OptionsView } from "#features/listing/ui/options-view.tsx";
import type { Outcome } from "#features/listing/ui/outcome.tsx";
import { PhotosView } from "#features/listing/ui/photos-view.tsx";
import { sentencesIn } from "#features/listing/ui/sentences.ts";
import { WordsForm } from "#features/listing/ui/words-form.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

type FormProps = { piece: ListingDto; part: PiecePart; outcome: Outcome; locale: Locale };

/** The page on which one part of a piece is changed; 404 for a piece that does not change any more. */
export async function PieceForm({ piece, part, outcome, locale }: FormProps) {
  if (!isOpen(piece.state)) notFound();
  const sentences = await sentencesIn(locale);
  const common = { piece, sentences, locale };
  return (
    <PartPage {...common} part={part} outcome={outcome}>
      {part === "words" && <WordsForm {...common} />}
      {part === "facts" && (
        <FactsForm
          {...common}
          taxonomy={unwrap(await taxonomy(await currentContext(), { craftId: piece.craft.id }))}
        />
      )}
      {part === "making" && <MakingForm {...common} />}
      {part === "photos" && <PhotosView piece={piece} locale={locale} />}
      {part === "options" && <OptionsView {...common} />}
    </PartPage>
  );
}
