"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { SlotState } from "#features/sell/ui/slot-state.tsx";
import { useBlobUrl } from "#features/sell/ui/use-blob-url.ts";
import type { ScreenProps } from "#features/sell/ui/use-drafts.ts";
import { useRecorder } from "#features/sell/ui/use-recorder.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type VoiceProps = ScreenProps & { words: Readonly<Record<string, string>> };

/** A minute about the piece, to hear again at once; or a few words for who would rather write. */
export function VoiceScreen({ draft, drafts, words }: VoiceProps) {
  const t = useTranslations("sell.voice");
  const locale = useLocale() as Locale;
  const file = draft.kept.find(({ id }) => id === draft.files.voice);
  const url = useBlobUrl(file?.blob);
  const { phase, left, start, stop } = useRecorder((blob) => void drafts.keep(draft, "voice", blob));
  const canRecord = typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices);
  return (
    <div className="flex flex-col gap-5">
      {!canRecord && <Notice>{t("none")}</Notice>}
      {phase === "refused" && (
        <Notice tone="warning" role="alert">
          {t("refused")}
        </Notice>
      )}
      {canRecord && phase === "recording" && (
        <>
          <p role="status" className="flex items-center gap-2 font-[550]">
            <Icon name="speaker" className="text-grenade" />
            {t("recording")}
          </p>
          <p aria-hidden="true">{t("left", { seconds: left })}</p>
          <Button size="l" block onClick={stop}>
            {t("stop")}
          </Button>
        </>
      )}
      {canRecord && phase !== "recording" && (
        <Button size="l" block tone={url ? "secondary" : "primary"} onClick={() => void start()}>
          <Icon name="speech" size={24} />
          {t(url ? "again" : "start")}
        </Button>
      )}
      {url && phase !== "recording" && (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: the maker's own words, just said */}
          <audio controls src={url} aria-label={t("play")} className="h-14 w-full" />
          {file && <SlotState file={file} />}
          {file?.state === "refused" && <Notice tone="danger">{words[file.code ?? ""] ?? t("none")}</Notice>}
          <Checkbox
            name="share"
            label={t("share")}
            hint={t("shareHint")}
            checked={draft.fields.share}
            onChange={({ target }) => drafts.change(draft.id, () => ({ share: target.checked }))}
          />
          <Button tone="quiet" onClick={() => void drafts.drop(draft, "voice")}>
            <Icon name="trash" />
            {t("remove")}
          </Button>
        </>
      )}
      <TextArea
        name="description"
        label={t("text")}
        optional
        rows={3}
        maxLength={3000}
        value={draft.fields.description[locale] ?? ""}
        onChange={({ target }) =>
          // Beside what was written in another language.
          drafts.change(draft.id, ({ description }) => ({
            description: { ...description, [locale]: target.value },
          }))
        }
      />
    </div>
  );
}
