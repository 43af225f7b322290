import { useTranslations } from "next-intl";
import { qrSvg } from "#components/art/qr-code.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { codeInGroups, printedAddress } from "#features/cards/domain/card-address.ts";
import type { CardDto } from "#features/cards/schema.ts";
import { CardState } from "#features/cards/ui/card-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

type OwnCardProps = {
  card: CardDto;
  photo: string | null;
  chamberName: LocalizedText;
  origin: string;
  locale: Locale;
};

/** A card as its holder shows it on a phone: code, face, name, numbers. A card that does not hold shows no code. */
export function OwnCard({ card, photo, chamberName, origin, locale }: OwnCardProps) {
  const t = useTranslations("cards.mine");
  const holds = card.verdict.kind === "valid";
  const svg = qrSvg(printedAddress(origin, card.code), { label: t("alt") });
  return (
    <article className="flex flex-col items-center gap-5 rounded border border-encre bg-papier p-5 text-center sm:p-8">
      <CardState verdict={card.verdict} />
      {holds && (
        <div
          className="w-full max-w-80 [&_svg]:h-auto [&_svg]:w-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by us from the card's own code
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      )}
      <div className="flex w-full items-center justify-center gap-4 text-start">
        {photo && (
          // biome-ignore lint/performance/noImgElement: it is inside the page, so that it shows without a connection
          <img src={photo} alt="" width={80} height={100} className="w-20 shrink-0 rounded-sm object-cover" />
        )}
        <div className="flex min-w-0 flex-col">
          <h2 className="text-xl">
            <Bilingual value={card.holderName} locale={locale} />
          </h2>
          <Bilingual value={card.trade} locale={locale} className="text-encre-2" />
        </div>
      </div>
      <dl className="w-full border-t border-line text-start">
        {[
          [t("validUntil"), <When key="until" value={card.validUntil} locale={locale} />],
          [t("registryNumber"), <Latin key="nia">{card.registryNumber}</Latin>],
          [t("number"), <Latin key="number">{card.number}</Latin>],
          ...(holds ? [[t("code"), <Latin key="code">{codeInGroups(card.code)}</Latin>]] : []),
        ].map(([term, value]) => (
          <div
            key={String(term)}
            className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2"
          >
            <dt className="text-encre-2">{term}</dt>
            <dd className="font-[550]">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-s text-encre-2">
        <Bilingual value={chamberName} locale={locale} />
      </p>
    </article>
  );
}

function Latin({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="tabular-nums">
      {children}
    </bdi>
  );
}
