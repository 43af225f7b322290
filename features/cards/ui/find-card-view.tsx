import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Where anyone checks a card: with the phone's own camera, or by typing its code. A plain form, no script. */
export function FindCardView({ locale }: { locale: Locale }) {
  const t = useTranslations("cards.find");
  return (
    <>
      <Container>
        <PageHeader title={t("title")} lead={t("lead")} />
        <div className="grid gap-10 pb-12 lg:grid-cols-2 lg:gap-16">
          <section aria-labelledby="camera" className="flex flex-col gap-3">
            <h2 id="camera" className="flex items-center gap-3 text-xl">
              <Icon name="camera" size={28} />
              {t("camera")}
            </h2>
            <p className="max-w-text">{t("cameraText")}</p>
          </section>
          <section aria-labelledby="typed" className="flex flex-col gap-3">
            <h2 id="typed" className="flex items-center gap-3 text-xl">
              <Icon name="card" size={28} />
              {t("typed")}
            </h2>
            <form action="/c/find" method="get" className="flex flex-col gap-4">
              <input type="hidden" name="lang" value={locale} />
              <TextInput
                name="code"
                label={t("code")}
                hint={t("codeHint")}
                dir="ltr"
                maxLength={40}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                width="m"
              />
              <Button type="submit" className="self-start">
                {t("submit")}
              </Button>
            </form>
          </section>
        </div>
      </Container>
      <Section title={t("tells")} tone="sable">
        <Prose>
          <ul>
            <li>{t("tells1")}</li>
            <li>{t("tells2")}</li>
            <li>{t("tells3")}</li>
          </ul>
        </Prose>
      </Section>
    </>
  );
}
