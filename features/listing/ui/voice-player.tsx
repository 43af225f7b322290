import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import type { VoiceDto } from "#features/listing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type PlayerProps = { voice: Pick<VoiceDto, "id" | "durationMs">; locale: Locale };

/** The browser's own player: works without scripts, loads nothing before it is pressed. */
export function VoicePlayer({ voice, locale }: PlayerProps) {
  const t = useTranslations("listing.voice");
  const seconds = formatNumber(Math.max(1, Math.round(voice.durationMs / 1000)), locale);
  return (
    <figure className="flex max-w-text flex-col gap-1">
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands written beside it, where somebody has written it down */}
      <audio
        controls
        preload="none"
        src={`/api/voices/${voice.id}`}
        aria-label={t("player")}
        className="h-14 w-full"
      />
      <figcaption className="text-s text-encre-2">{t("length", { seconds })}</figcaption>
    </figure>
  );
}
