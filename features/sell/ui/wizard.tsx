"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { freeSteps, isPhotoStep, type StepName, steps } from "#features/sell/domain/draft.ts";
import type { SellDto } from "#features/sell/schema.ts";
import { CheckScreen } from "#features/sell/ui/check-screen.tsx";
import { type Arts, CareScreen, CraftScreen, MaterialScreen } from "#features/sell/ui/choose-screens.tsx";
import { HomeScreen } from "#features/sell/ui/home-screen.tsx";
import { SizeScreen, WeightScreen } from "#features/sell/ui/measure-screens.tsx";
import { NameScreen } from "#features/sell/ui/name-screen.tsx";
import { PhotoScreen } from "#features/sell/ui/photo-screen.tsx";
import { PriceScreen } from "#features/sell/ui/price-screen.tsx";
import { SellFrame } from "#features/sell/ui/sell-frame.tsx";
import { SentScreen } from "#features/sell/ui/sent-screen.tsx";
import { StockScreen } from "#features/sell/ui/stock-screen.tsx";
import { type KeptDraft, useDrafts } from "#features/sell/ui/use-drafts.ts";
import { useLine } from "#features/sell/ui/use-line.ts";
import { usePlace } from "#features/sell/ui/use-place.ts";
import { useWorker } from "#features/sell/ui/use-worker.ts";
import { VoiceScreen } from "#features/sell/ui/voice-screen.tsx";

type WizardProps = { start: SellDto; arts: Arts; words: Readonly<Record<string, string>> };

/** A piece in fourteen screens, photograph first. What is done on one is kept before the next is shown. */
export function Wizard({ start, arts, words }: WizardProps) {
  const t = useTranslations("sell");
  const drafts = useDrafts(start);
  const { isOnline, result } = useLine(start.owner, drafts.drafts);
  const isKept = useWorker(useLocale());
  const [place, go] = usePlace();
  const [isOpen, setOpen] = useState(false);
  const { open, choose } = drafts;
  const all = drafts.drafts;

  // Where the phone left off: the newest unfinished piece at its screen, or what is kept here, or the first photograph.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the phone's drafts are read
  useEffect(() => {
    if (!all || isOpen) return;
    setOpen(true);
    const unfinished = all.find(({ state }) => state === "open");
    const waiting = all.find(({ state }) => state === "ready");
    const last = place === "sent" ? waiting : unfinished;
    if (place && place !== "home" && last) choose(last.id);
    else if (all.length > 0) go("home");
    else void drafts.begin().then(() => go("front"));
  }, [all, isOpen]);

  const begin = () => void drafts.begin().then(() => go("front"));
  const frame = { chamber: start.chamber, isOnline, isKept };
  if (!all || !isOpen || (!open && place !== "home" && all.length === 0)) {
    return (
      <SellFrame {...frame} title={t("title")} place="loading">
        <p role="status">{t("loading")}</p>
      </SellFrame>
    );
  }
  if (place === "home" || !open) {
    const resume = (draft: KeptDraft) => {
      choose(draft.id);
      if (draft.state === "ready") return go("sent");
      if (draft.state === "refused") return go("check");
      return go(steps.find((one) => one === draft.step) ?? "front");
    };
    return (
      <SellFrame {...frame} title={t("home.title")} place="home">
        <HomeScreen
          {...{ drafts: all, start, onNew: begin, onOpen: resume }}
          onRemove={(id) => void drafts.remove(id)}
        />
      </SellFrame>
    );
  }
  // A piece that was sent is only looked at; another is begun from here.
  const isGone = open.state === "ready" || open.state === "sent";
  if (place === "sent" || isGone) {
    return (
      <SellFrame {...frame} title={t("sent.title")} place="sent">
        <SentScreen
          {...{ draft: open, isOnline, result, go, onNew: begin }}
          words={{ ...words, fix: t("home.fix") }}
        />
      </SellFrame>
    );
  }
  const step = place ?? "front";
  const at = steps.indexOf(step);
  const move = (next: StepName) => {
    void drafts.set(open.id, { step: next });
    go(next);
  };
  const send = () => void drafts.set(open.id, { state: "ready", code: null }).then(() => go("sent"));
  const screen = { draft: open, drafts, start };
  const before = steps[at - 1];
  const after = steps[at + 1];
  const isEmpty = isPhotoStep(step) && !open.files[step];
  return (
    <SellFrame
      {...frame}
      title={t(`steps.${step}.title`)}
      hint={t(`steps.${step}.hint`)}
      progress={{ current: at + 1, total: steps.length }}
      place={step}
      foot={
        <div className="grid grid-cols-2 gap-3">
          <Button tone="secondary" size="l" onClick={() => (before ? move(before) : go("home"))}>
            {t("back")}
          </Button>
          {after && (
            <Button size="l" tone={isEmpty ? "secondary" : "primary"} onClick={() => move(after)}>
              {t(isEmpty && freeSteps.includes(step) ? "skip" : "next")}
            </Button>
          )}
        </div>
      }
    >
      {isPhotoStep(step) && <PhotoScreen key={step} {...screen} view={step} words={words} />}
      {step === "craft" && <CraftScreen {...screen} arts={arts} />}
      {step === "materials" && <MaterialScreen {...screen} arts={arts} />}
      {step === "size" && <SizeScreen {...screen} />}
      {step === "weight" && <WeightScreen {...screen} />}
      {step === "price" && <PriceScreen {...screen} />}
      {step === "stock" && <StockScreen {...screen} />}
      {step === "name" && <NameScreen {...screen} />}
      {step === "care" && <CareScreen {...screen} arts={arts} />}
      {step === "voice" && <VoiceScreen {...screen} words={words} />}
      {step === "check" && <CheckScreen {...screen} go={go as (next: string) => void} onSend={send} />}
    </SellFrame>
  );
}
