import { useTranslations } from "next-intl";
import { Section } from "#components/layout/section.tsx";
import { AppLink } from "#components/ui/app-link.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { generations, peopleIn, type TreeNode, treesOf } from "#features/lineage/domain/trees.ts";
import type { PublicLine } from "#features/lineage/schema.ts";
import { boxWidth, treeShape } from "#features/lineage/ui/tree-shape.ts";
import { yearsWords } from "#features/lineage/ui/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type CraftTreeProps = { lines: readonly PublicLine[]; locale: Locale };

/** Who learned the craft from whom: a drawing, and the same as a list with years and the chamber that attested each line. */
export function CraftTree({ lines, locale }: CraftTreeProps) {
  const t = useTranslations("lineage");
  const trees = treesOf(lines);
  return (
    <Section title={t("treeTitle")} id="lineage">
      <p className="mb-6 max-w-text text-encre-2">{t("treeLead")}</p>
      {trees.length === 0 ? (
        <p>{t("treeNone")}</p>
      ) : (
        <div className="flex flex-col gap-12">
          {trees.map((root) => (
            <figure
              key={root.person.key}
              aria-details={`tree-${root.person.key}-list`}
              className="plot flex flex-col gap-4"
            >
              <figcaption className="text-l font-[550]">
                {t.rich("treeOf", {
                  name: () => <Bilingual value={root.person.name} locale={locale} />,
                  n: generations(root),
                })}
              </figcaption>
              <Drawing root={root} locale={locale} />
              <ul id={`tree-${root.person.key}-list`} className="flex flex-col gap-2">
                <Branch node={root} locale={locale} />
              </ul>
            </figure>
          ))}
        </div>
      )}
    </Section>
  );
}

function Drawing({ root, locale }: { root: TreeNode; locale: Locale }) {
  const t = useTranslations("lineage");
  const { width, height, people, lines } = treeShape(root);
  const id = `tree-${root.person.key}`;
  return (
    <div className="overflow-x-auto pb-2">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        className="h-auto max-w-full text-bord"
        style={{ minWidth: Math.min(width, 288) }}
      >
        <title id={`${id}-title`}>{t("treeAlt", { name: pick(root.person.name, locale).text })}</title>
        <desc id={`${id}-desc`}>{t("treeDesc", { people: peopleIn([root]), n: generations(root) })}</desc>
        {lines.map(({ path, key }) => (
          <path key={key} d={path} fill="none" stroke="currentColor" strokeWidth={1.5} />
        ))}
        {people.map(({ x, y, node }) => (
          <g key={`${node.person.key} ${node.line?.id ?? ""}`}>
            <rect
              x={x - boxWidth / 2 + 1}
              y={y + 1}
              width={boxWidth - 2}
              height={46}
              fill="var(--color-papier)"
              stroke="currentColor"
              strokeDasharray={node.person.slug ? undefined : "4 3"}
            />
            <text x={x} y={y + 20} textAnchor="middle" fontSize={13} fill="var(--color-encre)">
              {short(pick(node.person.name, locale).text)}
            </text>
            <text x={x} y={y + 37} textAnchor="middle" fontSize={11} fill="var(--color-encre-2)">
              {node.line ? yearsWords(node.line, t) : t(node.person.slug ? "master" : "pastMaster")}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** As many letters as a box of the drawing holds; the list below has the whole name. */
const short = (name: string) => (name.length > 20 ? `${name.slice(0, 19)}…` : name);

function Branch({ node, locale }: { node: TreeNode; locale: Locale }) {
  const t = useTranslations("lineage");
  const { person, line, children } = node;
  const name = <Bilingual value={person.name} locale={locale} />;
  return (
    <li className="border-s-2 border-line ps-4">
      <p>
        {person.slug ? (
          <AppLink href={`/artisans/${person.slug}`} className="font-[550] underline decoration-bord">
            {name}
          </AppLink>
        ) : (
          <span className="font-[550]">{name}</span>
        )}
        {person.town && (
          <>
            <span aria-hidden="true"> · </span>
            <Bilingual value={person.town} locale={locale} />
          </>
        )}
        {!person.slug && (
          <span className="text-encre-2">
            {" "}
            {person.diedYear ? t("diedIn", { year: String(person.diedYear) }) : t("hasDied")}
          </span>
        )}
      </p>
      {line && (
        <p className="flex flex-wrap items-center gap-x-3 text-s text-encre-2">
          <span>
            {t(`kinds.${line.kind}`)} · {yearsWords(line, t)}
          </span>
          <span>
            {t.rich("attestedBy", { chamber: () => <Bilingual value={line.chamberName} locale={locale} /> })}
          </span>
          {line.isDemonstration && <StatusPill tone="info">{t("demonstration")}</StatusPill>}
        </p>
      )}
      {children.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {children.map((child) => (
            <Branch key={`${child.person.key} ${child.line?.id ?? ""}`} node={child} locale={locale} />
          ))}
        </ul>
      )}
    </li>
  );
}
