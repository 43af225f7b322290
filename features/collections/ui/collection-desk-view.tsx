import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { editWordsAction } from "#features/collections/actions.ts";
import type { CollectionDesk, FoundPiece } from "#features/collections/schema.ts";
import { ConsentsPart } from "#features/collections/ui/consents-part.tsx";
import { HandPart } from "#features/collections/ui/hand-part.tsx";
import { LinksPart } from "#features/collections/ui/links-part.tsx";
import { Outcome } from "#features/collections/ui/outcome.tsx";
import { RulePart } from "#features/collections/ui/rule-part.tsx";
import { sentencesOf } from "#features/collections/ui/sentences.ts";
import { ShowPart } from "#features/collections/ui/show-part.tsx";
import { StandingPill } from "#features/collections/ui/standing-pill.tsx";
import { wordFields, wordValues } from "#features/collections/ui/word-fields.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = {
  desk: CollectionDesk;
  found: readonly FoundPiece[];
  search: string;
  zone: CollectionZone;
  origin: string;
  done: string | undefined;
  problem: string | undefined;
  locale: Locale;
};

/** Everything about one collection, in the order it is made in: words, pieces, consents, showing, links. */
export function CollectionDeskView({ desk, found, search, zone, origin, done, problem, locale }: Props) {
  const t = useTranslations("collections");
  const season = useTranslations("showcase.collections.seasons");
  return (
    <Container className="flex flex-col gap-12 pb-16">
      <PageHeader
        eyebrow={
          <BackLink href={`/${zone}/collections${desk.chamberId ? `?chamber=${desk.chamberId}` : ""}`}>
            {t("back")}
          </BackLink>
        }
        title={<Bilingual value={desk.title} locale={locale} />}
      >
        <p className="flex flex-wrap items-center gap-3">
          <StandingPill standing={desk.standing} />
          {t("count", { n: desk.pieces })}
          {desk.standing === "shown" && (
            <TextLink href={`/collections/${desk.slugs[locale]}`}>{t("open")}</TextLink>
          )}
        </p>
      </PageHeader>
      <Outcome done={done} problem={problem} locale={locale} />
      <Part id="words" title={t("parts.words")}>
        <FieldsForm
          action={editWordsAction}
          start={newForm({
            ...wordValues("title", desk.title),
            ...wordValues("intro", desk.intro),
            ...wordValues("occasion", desk.occasion),
            ...{ season: desk.season ?? "", fairId: desk.fair?.id ?? "" },
          })}
          fields={wordFields(t, season, desk, locale)}
          hidden={{ locale, zone, collectionId: desk.id, version: String(desk.version) }}
          sentences={sentencesOf(locale)}
          submit={t("save")}
        />
      </Part>
      <Part id="pieces" title={t("parts.pieces")}>
        <RulePart desk={desk} zone={zone} locale={locale} />
        {desk.chosenBy === "hand" && (
          <HandPart desk={desk} found={found} search={search} zone={zone} locale={locale} />
        )}
      </Part>
      {desk.chamberId === null && (
        <Part id="consents" title={t("parts.consents")}>
          <ConsentsPart desk={desk} zone={zone} locale={locale} />
        </Part>
      )}
      <Part id="show" title={t("parts.show")}>
        <ShowPart desk={desk} zone={zone} locale={locale} />
      </Part>
      <Part id="links" title={t("parts.links")}>
        <LinksPart desk={desk} zone={zone} origin={origin} locale={locale} />
      </Part>
    </Container>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex max-w-text flex-col gap-6">
      <h2 id={`${id}-title`} className="border-b border-encre pb-2 text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
