"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { amountDigits } from "#components/format/amount-digits.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { missingSteps, type StepName } from "#features/sell/domain/draft.ts";
import { guidedViews } from "#features/sell/schema.ts";
import { craftOf } from "#features/sell/ui/choose-screens.tsx";
import { titleOf } from "#features/sell/ui/name-screen.tsx";
import { useBlobUrl } from "#features/sell/ui/use-blob-url.ts";
import type { Go, KeptDraft, ScreenProps } from "#features/sell/ui/use-drafts.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CheckProps = ScreenProps & { go: Go; onSend: () => void };

/** All of it once more: to see, to hear, to change by touching a line, and to send. */
export function CheckScreen({ draft, start, go, onSend }: CheckProps) {
  const t = useTranslations("sell");
  const locale = useLocale() as Locale;
  const { fields, files } = draft;
  const missing = missingSteps(fields, files);
  const voice = useBlobUrl(draft.kept.find(({ id }) => id === files.voice)?.blob);
  const size = [fields.lengthMm, fields.widthMm, fields.heightMm].filter(Boolean).join(" × ");
  const none = t("check.none");
  const materials = fields.materialKeys.flatMap(
    (key) => start.materials.find((one) => one.key === key)?.name ?? [],
  );
  const stock = {
    unique: t("check.unique"),
    stock: t("check.stock", { n: Number(fields.units) || 0 }),
    made_to_order: t("check.made_to_order", { days: Number(fields.leadDays) || 0 }),
  };
  const weight = Number(fields.weightGrams);
  const lines: [StepName, ReactNode][] = [
    ["name", titleOf(draft, start, locale)],
    ["craft", craftOf(start, fields.craftId)?.name],
    ["materials", materials.join(locale === "ar" ? "، " : ", ")],
    ["size", size && <bdi>{`${size} ${t("size.cm")}`}</bdi>],
    ["weight", weight > 0 && <bdi>{`${amountDigits(weight * 100, locale)} ${t("weight.unit")}`}</bdi>],
    ["price", fields.price && <bdi>{`${fields.price} ${t("price.mark")}`}</bdi>],
    ["stock", stock[fields.availability]],
    ["care", fields.careKeys.map((key) => t(`care.${key}`)).join(locale === "ar" ? "، " : ", ")],
    ["voice", fields.description[locale] || (voice && t("check.listen"))],
  ];
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-4 gap-2">
        {guidedViews.map((view) => (
          <Thumb key={view} draft={draft} view={view} go={go} />
        ))}
      </div>
      {voice && (
        // biome-ignore lint/a11y/useMediaCaption: the maker's own words, just said
        <audio controls src={voice} aria-label={t("voice.play")} className="h-14 w-full" />
      )}
      <ul className="border-t border-encre">
        {lines.map(([step, value]) => (
          <li key={step} className="border-b border-line">
            <button
              type="button"
              onClick={() => go(step)}
              className="target flex w-full items-center justify-between gap-3 py-2 text-start hover:bg-sable"
            >
              <span className="flex min-w-0 flex-col">
                <span className="text-s text-encre-2">{t(`steps.${step}.title`)}</span>
                <span className={`font-[550] ${missing.includes(step) ? "text-grenade" : ""}`}>
                  {value || none}
                </span>
              </span>
              <Icon name="edit" size={18} className="shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <Notice tone="warning" title={t("check.missing")}>
          {missing.map((step) => (
            <Button key={step} tone="secondary" onClick={() => go(step)}>
              {t(`steps.${step}.title`)}
            </Button>
          ))}
        </Notice>
      ) : (
        <Button size="l" block onClick={onSend}>
          {t("check.send")}
        </Button>
      )}
    </div>
  );
}

type ThumbProps = { draft: KeptDraft; view: (typeof guidedViews)[number]; go: Go };

function Thumb({ draft, view, go }: ThumbProps) {
  const t = useTranslations("sell");
  const url = useBlobUrl(draft.kept.find(({ id }) => id === draft.files[view])?.blob);
  return (
    <button
      type="button"
      onClick={() => go(view)}
      aria-label={`${t("check.change")}: ${t(`view.${view}`)}`}
      className="flex aspect-3/4 items-center justify-center overflow-hidden rounded border border-bord bg-sable"
    >
      {url ? (
        // biome-ignore lint/performance/noImgElement: a picture that the phone alone has
        <img src={url} alt="" className="size-full object-cover" />
      ) : (
        <Icon name="camera" className="text-encre-2" />
      )}
    </button>
  );
}
