import { useTranslations } from "next-intl";
import { Listen } from "#features/applications/ui/listen.tsx";
import { type Spoken as Screen, voiceOf } from "#features/applications/ui/voice.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The button that says a screen's words aloud; nothing where they are not recorded. */
export function Spoken({ screen, locale }: { screen: Screen; locale: Locale }) {
  const t = useTranslations("wizard.listen");
  const voice = voiceOf(locale, screen);
  if (!voice) return null;
  return (
    <Listen
      src={voice.src}
      words={{ play: t("play"), stop: t("stop") }}
      note={voice.isSynthetic ? t("synthetic") : null}
    />
  );
}
