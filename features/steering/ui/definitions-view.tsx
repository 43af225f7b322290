import { useTranslations } from "next-intl";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { spreadSql } from "#features/steering/domain/spread-sql.ts";
import type { Definition } from "#features/steering/queries/definitions.ts";
import { workstreams } from "#features/steering/schema.ts";

/** What each indicator counts, with the query that makes it. */
export function DefinitionsView({ definitions }: { definitions: readonly Definition[] }) {
  const t = useTranslations("steering");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("definitions.title")} lead={t("definitions.lead")} />
      {workstreams.map((n) => (
        <section key={n} aria-labelledby={`workstream-${n}`} className="flex flex-col gap-6">
          <h2 id={`workstream-${n}`} className="text-2xl">
            {t("workstream", { n: String(n) })} · {t(`workstreams.${n}`)}
          </h2>
          {definitions
            .filter(({ workstream }) => workstream === n)
            .map((definition) => (
              <One key={definition.key} definition={definition} />
            ))}
        </section>
      ))}
    </Container>
  );
}

function One({ definition }: { definition: Definition }) {
  const t = useTranslations("steering");
  const { key, kind, source, wasEntered, sql, params } = definition;
  return (
    <article id={key} aria-labelledby={`${key}-name`} className="flex min-w-0 flex-col gap-2 scroll-mt-24">
      <h3 id={`${key}-name`} className="text-xl">
        {t(`indicators.${key}.name`)}
      </h3>
      <p className="max-w-text">{t(`indicators.${key}.text`)}</p>
      <p className="text-encre-2">
        {t(`definitions.kind.${kind}`)} · {t(`definitions.source.${source}`)}
        {wasEntered && ` · ${t("definitions.wasEntered")}`}
      </p>
      <Disclosure summary={t("definitions.sql")}>
        <pre
          dir="ltr"
          lang="en"
          className="overflow-x-auto rounded-sm bg-sable p-4 text-s whitespace-pre-wrap"
        >
          <code className="break-words">{spreadSql(sql)}</code>
        </pre>
        {params.length > 0 && (
          <>
            <p className="mt-3">{t("definitions.params")}</p>
            <ol dir="ltr" className="flex flex-wrap gap-x-4 text-s">
              {params.map((value, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: places are known by their number
                <li key={n}>
                  <code>
                    ${n + 1} = {value}
                  </code>
                </li>
              ))}
            </ol>
          </>
        )}
      </Disclosure>
      <p className="flex gap-4">
        <TextLink href={`/open-data/${key}.csv`} plain>
          CSV
        </TextLink>
        <TextLink href={`/open-data/${key}.json`} plain>
          JSON
        </TextLink>
      </p>
    </article>
  );
}
