"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Container } from "#components/layout/container.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { SellDto } from "#features/sell/schema.ts";

type FrameProps = {
  title: string;
  hint?: string | undefined;
  progress?: { current: number; total: number } | undefined;
  chamber: SellDto["chamber"];
  isOnline: boolean;
  isKept: boolean;
  /** What the screen is: when it changes, its title is read out. */
  place: string;
  children: ReactNode;
  foot?: ReactNode;
};

/** One thing a screen, alone: how far along, what to do, and on every screen the way to call the chamber. */
export function SellFrame(props: FrameProps) {
  const { title, hint, progress, chamber, isOnline, isKept, place, children, foot } = props;
  const t = useTranslations("sell");
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [place]);
  return (
    <Container width="form" className="flex flex-col gap-5 pt-2 pb-12">
      <div data-alone="" className="flex flex-wrap items-center justify-between gap-x-4">
        <AppLink
          href="/studio/pieces"
          className="target inline-flex items-center gap-2 text-s underline decoration-bord"
        >
          <Icon name="arrow-back" size={18} />
          {t("studio")}
        </AppLink>
        {chamber?.phone && (
          <a
            href={`tel:${chamber.phone.replaceAll(/[^\d+]/g, "")}`}
            className="target inline-flex items-center gap-2 rounded-sm border border-encre px-3 text-s font-[550]"
            aria-label={t("callName", { name: chamber.name })}
          >
            <Icon name="phone" size={18} />
            {t("call")}
          </a>
        )}
      </div>
      {progress && (
        <div className="flex flex-col gap-1">
          <p className="text-s font-[550] text-encre-2">{t("progress", progress)}</p>
          <div aria-hidden="true" className="h-2 rounded-full bg-sable">
            <div
              className="h-2 rounded-full bg-vert"
              style={{ inlineSize: `${Math.round((progress.current / progress.total) * 100)}%` }}
            />
          </div>
        </div>
      )}
      <header className="flex flex-col gap-1">
        <h1 ref={heading} tabIndex={-1} className="text-2xl">
          {title}
        </h1>
        {hint && <p className="text-encre-2">{hint}</p>}
      </header>
      {children}
      {foot}
      <p role="status" className="flex items-center gap-2 text-s text-encre-2">
        <Icon name={isOnline ? "tick" : "info"} size={18} />
        {t(isOnline ? (isKept ? "line.kept" : "line.saved") : "line.offline")}
      </p>
    </Container>
  );
}
