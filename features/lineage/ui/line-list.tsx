import { useTranslations } from "next-intl";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { LineDto } from "#features/lineage/schema.ts";
import { yearsWords } from "#features/lineage/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";

const tones = {
  proposed: "pending",
  attested: "verified",
  declined: "revoked",
  withdrawn: "neutral",
} as const;

/** Where a line stands, and whom it waits for. */
export function LineState({ line }: { line: LineDto }) {
  const t = useTranslations("lineage");
  const waits =
    line.state !== "proposed"
      ? null
      : !line.masterAgreed
        ? "master"
        : !line.apprenticeAgreed
          ? "apprentice"
          : "chamber";
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusPill tone={tones[line.state]}>{t(`states.${line.state}`)}</StatusPill>
      {waits && <span className="text-s">{t(`waits.${waits}`)}</span>}
    </span>
  );
}

/** Both people of a line; somebody whom the reader may not see is said to be hidden. */
export function LinePeople({ line, locale }: { line: LineDto; locale: Locale }) {
  const t = useTranslations("lineage");
  const name = (value: LineDto["masterName"]) =>
    value ? <Bilingual value={value} locale={locale} /> : t("hidden");
  return t.rich("people", {
    master: () => name(line.masterName),
    apprentice: () => name(line.apprenticeName),
  });
}

type LineListProps = { lines: readonly LineDto[]; zone: "office" | "studio"; locale: Locale };

/** Lines of learning, one an entry, each with its state and the way to its page. */
export function LineList({ lines, zone, locale }: LineListProps) {
  const t = useTranslations("lineage");
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-1 border-b border-line py-4">
          <p className="text-l">
            <TextLink href={`/${zone}/lineage/${line.id}`}>
              <LinePeople line={line} locale={locale} />
            </TextLink>
          </p>
          <p className="text-s text-encre-2">
            <Bilingual value={line.craftName} locale={locale} /> · {t(`kinds.${line.kind}`)} ·{" "}
            {yearsWords(line, t)}
          </p>
          <LineState line={line} />
        </li>
      ))}
    </ul>
  );
}
