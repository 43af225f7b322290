import { useTranslations } from "next-intl";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { pieceAction } from "#features/collections/actions.ts";
import type { ChosenPiece, CollectionDesk, FoundPiece } from "#features/collections/schema.ts";
import type { CollectionZone } from "#features/collections/zones.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  desk: CollectionDesk;
  found: readonly FoundPiece[];
  search: string;
  zone: CollectionZone;
  locale: Locale;
};

/** Pieces chosen by hand, in their order, each with its buttons; and those that may still be chosen. Plain forms. */
export function HandPart({ desk, found, search, zone, locale }: Props) {
  const t = useTranslations("collections.hand");
  const common = { zone, locale, collectionId: desk.id, q: search };
  return (
    <div className="flex flex-col gap-6">
      {desk.chosen.length === 0 ? (
        <p className="text-encre-2">{t("none")}</p>
      ) : (
        <ol className="border-t border-line">
          {desk.chosen.map((piece, n) => (
            <Chosen
              key={piece.id}
              piece={piece}
              isFirst={n === 0}
              isLast={n === desk.chosen.length - 1}
              isCover={piece.id === desk.coverPieceId}
              common={common}
              locale={locale}
            />
          ))}
        </ol>
      )}
      <form method="get" className="flex flex-wrap items-end gap-3" action="#pieces">
        <TextInput name="q" id="q" label={t("search")} defaultValue={search} optional className="grow" />
        <Button type="submit" tone="secondary">
          {t("find")}
        </Button>
      </form>
      {found.length === 0 ? (
        <p role="status">{t("nothing")}</p>
      ) : (
        <ul className="border-t border-line">
          {found.map((piece) => (
            <li
              key={piece.id}
              className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2"
            >
              <PieceName title={piece.title} maker={piece.maker} locale={locale} />
              <Buttons
                pieceId={piece.id}
                title={pick(piece.title, locale).text}
                acts={["add"]}
                common={common}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Act = "add" | "remove" | "up" | "down" | "cover";
type Common = { zone: string; locale: string; collectionId: string; q: string };

type ChosenProps = {
  piece: ChosenPiece;
  isFirst: boolean;
  isLast: boolean;
  isCover: boolean;
  common: Common;
  locale: Locale;
};

function Chosen({ piece, isFirst, isLast, isCover, common, locale }: ChosenProps) {
  const t = useTranslations("collections.hand");
  const acts: Act[] = [
    ...(isFirst ? [] : (["up"] as const)),
    ...(isLast ? [] : (["down"] as const)),
    ...(isCover || piece.state !== "shown" ? [] : (["cover"] as const)),
    "remove",
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
      <div>
        <PieceName title={piece.title} maker={piece.maker} locale={locale} />
        {isCover && <p className="text-s text-vert">{t("isCover")}</p>}
        {piece.state !== "shown" && <p className="text-s text-terre">{t(piece.state)}</p>}
      </div>
      <Buttons pieceId={piece.id} title={pick(piece.title, locale).text} acts={acts} common={common} />
    </li>
  );
}

type NameProps = { title: ChosenPiece["title"]; maker: ChosenPiece["maker"]; locale: Locale };

function PieceName({ title, maker, locale }: NameProps) {
  return (
    <p className="min-w-0 wrap-anywhere">
      <Bilingual value={title} locale={locale} className="font-[550]" />
      {maker && (
        <span className="block text-s text-encre-2">
          <Bilingual value={maker} locale={locale} />
        </span>
      )}
    </p>
  );
}

type ButtonsProps = { pieceId: string; title: string; acts: readonly Act[]; common: Common };

function Buttons({ pieceId, title, acts, common }: ButtonsProps) {
  const t = useTranslations("collections.hand");
  return (
    <form action={pieceAction} className="flex flex-wrap gap-2">
      {Object.entries({ ...common, pieceId }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {acts.map((act) => (
        <Button
          key={act}
          type="submit"
          name="act"
          value={act}
          tone={act === "add" ? "secondary" : "quiet"}
          aria-label={t(`labels.${act}`, { title })}
        >
          {t(`acts.${act}`)}
        </Button>
      ))}
    </form>
  );
}
