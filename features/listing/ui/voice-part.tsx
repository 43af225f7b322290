import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { ListingDto, VoiceDto } from "#features/listing/schema.ts";
import { VoicePlayer } from "#features/listing/ui/voice-player.tsx";
import { removeVoiceAction, shareVoiceAction, transcribeAction } from "#features/listing/voice-actions.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";

type PartProps = {
  piece: ListingDto;
  /** Where it stands: the maker decides who hears it, both write it down. */
  desk: "studio" | "office";
  mayWrite: boolean;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** What the maker says about the piece: to hear, to write down, and for the maker to share with buyers or take away. */
export function VoicePart({ piece, desk, mayWrite, sentences, locale }: PartProps) {
  const t = useTranslations("listing.voice");
  const { voice } = piece;
  if (!voice) return null;
  return (
    <section aria-labelledby="voice" className="flex flex-col gap-4">
      <h2 id="voice" className="text-xl">
        {t("title")}
      </h2>
      <VoicePlayer voice={voice} locale={locale} />
      <p className="max-w-text text-encre-2">{t(voice.isShared ? "shared" : "notShared")}</p>
      {desk === "studio" && <MakerButtons piece={piece} voice={voice} locale={locale} />}
      {mayWrite && (
        <FieldsForm
          action={transcribeAction}
          start={newForm(
            Object.fromEntries(locales.map((lang) => [`transcript.${lang}`, voice.transcript[lang] ?? ""])),
          )}
          hidden={{ pieceId: piece.id, desk, locale }}
          sentences={sentences}
          submit={t("write")}
          pending={t("writing")}
          tone="secondary"
          fields={locales.map((lang) => ({
            kind: "textarea" as const,
            name: `transcript.${lang}`,
            label: t(`said.${lang}`),
            ...(lang === "ar" ? { hint: t("saidHint") } : {}),
            optional: true,
            lang,
            maxLength: 3000,
            rows: 3,
          }))}
        />
      )}
    </section>
  );
}

function MakerButtons({ piece, voice, locale }: { piece: ListingDto; voice: VoiceDto; locale: Locale }) {
  const t = useTranslations("listing.voice");
  const hidden = (
    <>
      <input type="hidden" name="pieceId" value={piece.id} />
      <input type="hidden" name="locale" value={locale} />
    </>
  );
  return (
    <>
      <form action={shareVoiceAction}>
        {hidden}
        <SubmitButton tone="secondary" name="share" value={voice.isShared ? "no" : "yes"}>
          {t(voice.isShared ? "unshare" : "share")}
        </SubmitButton>
      </form>
      <Disclosure summary={t("remove")}>
        <form action={removeVoiceAction} className="flex flex-col items-start gap-3">
          {hidden}
          <p>{t("removeText")}</p>
          <SubmitButton tone="danger">{t("removeYes")}</SubmitButton>
        </form>
      </Disclosure>
    </>
  );
}
