import "server-only";
import { getTranslations } from "next-intl/server";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { pieceVoiceShown } from "#features/listing/queries/shared-voice.ts";
import { VoicePlayer } from "#features/listing/ui/voice-player.tsx";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The maker's own voice on a piece's page, with what is said in writing. Nothing where the maker has not let buyers hear it. */
export async function PieceVoice({ pieceId, locale }: { pieceId: Id<"piece">; locale: Locale }) {
  const voice = await cached(pieceVoiceShown, { pieceId }, [tags.piece(pieceId)]);
  if (!voice) return null;
  const t = await getTranslations({ locale, namespace: "listing.voice" });
  return (
    <section aria-labelledby="voice" className="flex flex-col gap-3">
      <h2 id="voice" className="text-xl">
        {t("shown")}
      </h2>
      <VoicePlayer voice={voice} locale={locale} />
      {Object.keys(voice.transcript).length > 0 && (
        <p className="max-w-text">
          <Bilingual value={voice.transcript} locale={locale} />
        </p>
      )}
    </section>
  );
}
