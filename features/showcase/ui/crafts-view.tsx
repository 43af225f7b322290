import { useTranslations } from "next-intl";
import { CraftArt } from "#components/art/craft-art.tsx";
import { familyColour } from "#components/art/families.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { PieceFigure } from "#components/ui/piece-figure.tsx";
import type { PieceCardDto } from "#features/catalogue/index.ts";
import { familiesOf, isAtRisk, toFamily } from "#features/catalogue/index.ts";
import type { CraftLinkDto, CraftsDto } from "#features/showcase/schema.ts";
import { listJsonLd } from "#features/showcase/ui/showcase-json-ld.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

/** Every craft by family, each family with a picture of its work. */
export function CraftsView({ crafts, pictures, locale }: CraftsDto & { locale: Locale }) {
  const t = useTranslations();
  const groups = familiesOf(crafts);
  return (
    <Container className="pb-8">
      <script {...jsonLd(listJsonLd(crafts, "/crafts", locale))} />
      <PageHeader title={t("showcase.crafts.title")} lead={t("showcase.crafts.lead")} />
      <nav aria-label={t("showcase.crafts.families")}>
        <ul className="flex flex-wrap gap-x-5 border-y border-line py-1">
          {groups.map(({ family }) => (
            <li key={family}>
              <a href={`#${family}`} className="target-slim inline-flex items-center hover:underline">
                <span
                  aria-hidden="true"
                  className="me-2 size-2.5 rotate-45"
                  style={{ background: familyColour(family).ink }}
                />
                {t(`catalogue.family.${family}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ family, crafts: members }) => (
        <Family
          key={family}
          family={family}
          crafts={members}
          piece={pictures.find((one) => one.family === family)?.piece ?? null}
          locale={locale}
        />
      ))}
    </Container>
  );
}

type FamilyProps = {
  family: string;
  crafts: readonly CraftLinkDto[];
  piece: PieceCardDto | null;
  locale: Locale;
};

function Family({ family, crafts, piece, locale }: FamilyProps) {
  const t = useTranslations();
  const { ink } = familyColour(family);
  return (
    <section id={family} aria-labelledby={`${family}-title`} className="scroll-mt-6 pt-12 sm:pt-16">
      <div className="grid gap-x-12 gap-y-5 md:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]">
        {piece ? (
          <PieceFigure
            piece={piece}
            locale={locale}
            sizes="(min-width: 80rem) 19rem, (min-width: 48rem) 24vw, 60vw"
            className="max-md:hidden"
          />
        ) : (
          <CraftArt family={family} className="w-full max-md:hidden" size={240} />
        )}
        <div>
          <h2
            id={`${family}-title`}
            className="flex items-center gap-3 border-t-4 pt-3 text-2xl"
            style={{ borderColor: ink, color: ink }}
          >
            <CraftArt family={family} size={48} className="md:hidden" />
            {t(`catalogue.family.${toFamily(family)}`)}
          </h2>
          <ul className="mt-3 grid gap-x-10 sm:grid-cols-2">
            {crafts.map((craft) => (
              <li key={craft.key} className="group relative border-b border-line py-2.5">
                <AppLink
                  href={`/crafts/${craft.slug}`}
                  className="font-[550] after:absolute after:inset-0 group-hover:underline"
                >
                  <Bilingual value={craft.name} locale={locale} />
                </AppLink>
                <p className="flex flex-wrap gap-x-2 text-s text-encre-2">
                  {craft.place && (
                    <>
                      <Bilingual value={craft.place} locale={locale} />
                      <span aria-hidden="true">·</span>
                    </>
                  )}
                  {t("showcase.crafts.pieces", { n: craft.pieces })}
                  {isAtRisk(craft.grade) && (
                    <>
                      <span aria-hidden="true">·</span>
                      <span className="text-grenade">{t(`catalogue.grade.${craft.grade}`)}</span>
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
