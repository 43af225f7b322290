import { useTranslations } from "next-intl";
import { isolate } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Section } from "#components/layout/section.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { CardActions } from "#features/cards/ui/card-actions.tsx";
import type { CardDetailProps } from "#features/cards/ui/card-detail.ts";
import { CardFacts } from "#features/cards/ui/card-facts.tsx";
import { CardState } from "#features/cards/ui/card-state.tsx";
import { OutcomeNotice } from "#features/cards/ui/outcome-notice.tsx";
import { pick } from "#lib/i18n/localized-text.ts";

/** One card in the office: what it says, what may be done with it, and the maker's other cards. */
export function CardDetailView(props: CardDetailProps) {
  const { card, all, photo, step, outcome, locale } = props;
  const t = useTranslations("cards.detail");
  const office = useTranslations("cards.office");
  const others = all.filter(({ id }) => id !== card.id);
  return (
    <>
      <Container>
        <PageHeader
          eyebrow={<BackLink href="/office/cards">{office("allCards")}</BackLink>}
          title={t("title", { name: isolate(pick(card.holderName, locale).text) })}
        >
          <div className="flex flex-wrap items-center gap-3">
            <CardState verdict={card.verdict} />
            <bdi dir="ltr">{card.number}</bdi>
          </div>
        </PageHeader>
        <OutcomeNotice {...outcome} />
        <div className="grid items-start gap-10 lg:grid-cols-[1fr_24rem] lg:gap-16">
          <CardFacts card={card} photo={photo} locale={locale} />
          <div className={step ? "max-lg:order-first" : ""}>
            <CardActions {...props} />
          </div>
        </div>
      </Container>
      <Section title={t("history")}>
        {others.length === 0 ? (
          <p className="text-encre-2">{t("noHistory")}</p>
        ) : (
          <ul className="flex flex-col border-t border-line">
            {others.map((other) => (
              <li
                key={other.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2"
              >
                <TextLink href={`/office/cards/${other.id}`} className="target-slim inline-flex items-center">
                  <bdi dir="ltr">{other.number}</bdi>
                </TextLink>
                <CardState verdict={other.verdict} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
