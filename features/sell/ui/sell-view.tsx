import { useTranslations } from "next-intl";
import { CareArt } from "#components/art/care-art.tsx";
import { CraftArt } from "#components/art/craft-art.tsx";
import { MaterialArt } from "#components/art/material-art.tsx";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { Container } from "#components/layout/container.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { careKeys, type SellDto } from "#features/sell/schema.ts";
import { Wizard } from "#features/sell/ui/wizard.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Without a script the page is one of the studio's like any other. */
const withoutScript = [
  "body>:is(header,footer),.zone-rooms{display:revert!important}",
  ".zone>:last-child{grid-column:auto!important}",
  ".sell-wizard{display:none}",
].join("");

type ViewProps = { start: SellDto; words: Readonly<Record<string, string>>; locale: Locale };

/** The wizard, and beside it the way to the plain form, which needs no script. */
export function SellView({ start, words, locale }: ViewProps) {
  const t = useTranslations("sell");
  if (start.workshops.length === 0) {
    return (
      <Container width="text" className="py-8">
        <Notice tone="warning">{t("mayNot")}</Notice>
      </Container>
    );
  }
  // Drawn here: pictures that are sent once need no script on the phone.
  const families = new Set(start.workshops.flatMap(({ crafts }) => crafts.map(({ family }) => family)));
  const arts = Object.fromEntries([
    ...[...families].map((family) => [family, <CraftArt key={family} family={family} size={88} />] as const),
    ...careKeys.map((key) => [key, <CareArt key={key} care={key} />] as const),
    ...start.materials.map(({ key }) => [key, <MaterialArt key={key} material={key} />] as const),
  ]);
  return (
    <>
      <noscript>
        <style>{withoutScript}</style>
        <Container width="text" className="flex flex-col gap-4 py-8">
          <Notice title={t("noScript.title")}>{t("noScript.text")}</Notice>
          <ButtonLink href="/studio/pieces/new">{t("noScript.link")}</ButtonLink>
        </Container>
      </noscript>
      <div className="sell-wizard">
        <ClientMessages locale={locale} namespaces={["sell"]}>
          <Wizard start={start} arts={arts} words={words} />
        </ClientMessages>
      </div>
      <Container width="form" className="pb-10">
        <TextLink href="/studio/pieces/new" className="target inline-flex items-center text-s">
          {t("plain")}
        </TextLink>
      </Container>
    </>
  );
}
