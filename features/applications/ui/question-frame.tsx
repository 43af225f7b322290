import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StepArt, type StepArtName } from "#components/art/step-art.tsx";
import { Container } from "#components/layout/container.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Spoken } from "#features/applications/ui/spoken.tsx";
import type { Spoken as Screen } from "#features/applications/ui/voice.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type QuestionFrameProps = {
  locale: Locale;
  title: ReactNode;
  hint?: ReactNode;
  art: StepArtName;
  voice: Screen;
  /** `form` is the id of a form that keeps what is typed on the way back. */
  back: { href: string; label: string; form?: string };
  progress?: { current: number; total: number };
  children: ReactNode;
};

/** One question a screen: how far along, a picture, the words, a button that says them, and the way back. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { locale, title, hint, art, voice, back, progress, children } = props;
  const t = useTranslations("wizard");
  return (
    <Container width="form" className="flex flex-col gap-6 pt-4 pb-12">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <WayBack {...back} />
        {progress && <p className="text-s font-[550] text-encre-2">{t("progress", progress)}</p>}
      </div>
      {progress && (
        <div aria-hidden="true" className="-mt-4 h-2 rounded-full bg-sable">
          <div
            className="h-2 rounded-full bg-vert"
            style={{ inlineSize: `${Math.round((progress.current / progress.total) * 100)}%` }}
          />
        </div>
      )}
      <header className="flex items-start gap-4">
        <StepArt name={art} size={88} className="max-sm:size-18" />
        <div className="flex min-w-0 flex-col gap-2">
          <h1 className="text-2xl">{title}</h1>
          {hint && <p className="text-encre-2">{hint}</p>}
        </div>
      </header>
      <Spoken screen={voice} locale={locale} />
      {children}
    </Container>
  );
}

function WayBack({ href, label, form }: QuestionFrameProps["back"]) {
  const look = "target inline-flex items-center gap-2 text-s underline decoration-bord";
  if (!form) {
    return (
      <AppLink href={href} className={look}>
        <Icon name="arrow-back" size={18} />
        {label}
      </AppLink>
    );
  }
  return (
    <>
      {/* The Enter key presses a form's first button: it must go on, not back. */}
      <button type="submit" form={form} tabIndex={-1} aria-hidden="true" className="sr-only" />
      <button type="submit" form={form} name="then" value="back" className={look}>
        <Icon name="arrow-back" size={18} />
        {label}
      </button>
    </>
  );
}
