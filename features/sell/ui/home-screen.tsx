"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { SellDto } from "#features/sell/schema.ts";
import { titleOf } from "#features/sell/ui/name-screen.tsx";
import { useBlobUrl } from "#features/sell/ui/use-blob-url.ts";
import type { KeptDraft } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type HomeProps = {
  drafts: readonly KeptDraft[];
  start: SellDto;
  onNew: () => void;
  onOpen: (draft: KeptDraft) => void;
  onRemove: (id: string) => void;
};

/** What this phone keeps: unfinished, waiting for a line, arrived. Each with what can be done with it. */
export function HomeScreen({ drafts, start, onNew, onOpen, onRemove }: HomeProps) {
  const t = useTranslations("sell.home");
  return (
    <div className="flex flex-col gap-6">
      <Button size="l" block onClick={onNew}>
        <Icon name="camera" size={24} />
        {t("new")}
      </Button>
      {drafts.length > 0 && (
        <ul className="border-t border-encre">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} {...{ draft, start, onOpen, onRemove }} />
          ))}
        </ul>
      )}
    </div>
  );
}

type RowProps = Pick<HomeProps, "start" | "onOpen" | "onRemove"> & { draft: KeptDraft };

function DraftRow({ draft, start, onOpen, onRemove }: RowProps) {
  const t = useTranslations("sell.home");
  const locale = useLocale() as Locale;
  const url = useBlobUrl(draft.kept.find(({ id }) => id === draft.files.front)?.blob);
  const name = titleOf(draft, start, locale) || t("untitled");
  const isSent = draft.state === "sent";
  const more = <span className="sr-only">: {name}</span>;
  return (
    <li className="flex flex-col gap-3 border-b border-line py-4">
      <div className="flex items-center gap-4">
        <span className="flex size-16 shrink-0 items-center justify-center overflow-hidden rounded bg-sable">
          {url ? (
            // biome-ignore lint/performance/noImgElement: a picture that the phone alone has
            <img src={url} alt="" className="size-full object-cover" />
          ) : (
            <Icon name={isSent ? "tick" : "camera"} className="text-encre-2" />
          )}
        </span>
        <span className="flex min-w-0 flex-col gap-1">
          <span className="font-[550]">{name}</span>
          <span className="text-s text-encre-2">{t(`state.${draft.state}`)}</span>
        </span>
      </div>
      <div className="flex flex-wrap gap-3">
        {isSent ? (
          <ButtonLink tone="secondary" href={`/studio/pieces/${draft.pieceId}`}>
            {t("see")}
            {more}
          </ButtonLink>
        ) : (
          <Button tone="secondary" onClick={() => onOpen(draft)}>
            {t(draft.state === "refused" ? "fix" : "go")}
            {more}
          </Button>
        )}
        {isSent ? (
          <Button tone="quiet" onClick={() => onRemove(draft.id)}>
            {t("hide")}
            {more}
          </Button>
        ) : (
          <details>
            <summary className="target inline-flex items-center text-s underline decoration-bord">
              {t("remove")}
              {more}
            </summary>
            <Button tone="danger" onClick={() => onRemove(draft.id)}>
              {t("removeYes")}
              {more}
            </Button>
          </details>
        )}
      </div>
    </li>
  );
}
