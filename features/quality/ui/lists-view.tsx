import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate } from "#components/format/date.ts";
import { StatusPill, Tag } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ChecklistDto, LabelDto, ListsDto } from "#features/quality/schema.ts";
import { ChecklistForm } from "#features/quality/ui/checklist-form.tsx";
import { LabelForm } from "#features/quality/ui/label-form.tsx";
import { Frame, Part, type Said } from "#features/quality/ui/part.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type Props = {
  lists: ListsDto;
  mayRecord: boolean;
  /** The form that is open: of a new label, of a checklist, or of a label's new version by its id. */
  form: string | null;
  today: string;
  said: Said;
  locale: Locale;
};

/** What is known of labels and what inspectors look at, each version with its day and its source; and how a new one is recorded. */
export function ListsView({ lists, mayRecord, form, today, said, locale }: Props) {
  const t = useTranslations("quality.lists");
  return (
    <Frame title={t("title")} lead={t("lead")} said={said} locale={locale}>
      <Part id="labels" title={t("labels")}>
        {lists.labels.length === 0 && <EmptyState art="tile" title={t("noLabels")} />}
        {lists.labels.map((label) => (
          <Label key={label.id} {...{ label, lists, mayRecord, form, today, locale }} />
        ))}
        {mayRecord && (
          <OneForm id="label" title={t("newLabel")} isOpen={form === "label"}>
            <LabelForm {...{ lists, today, locale }} label={null} />
          </OneForm>
        )}
      </Part>
      <Part id="checklists" title={t("checklists")}>
        {lists.checklists.length === 0 && <EmptyState art="tile" title={t("noChecklists")} />}
        {lists.checklists.map((list) => (
          <Checklist key={list.id} {...{ list, locale }} />
        ))}
        {mayRecord && (
          <OneForm id="checklist" title={t("newChecklist")} isOpen={form === "checklist"}>
            <ChecklistForm {...{ lists, today, locale }} />
          </OneForm>
        )}
      </Part>
    </Frame>
  );
}

type OneFormProps = { id: string; title: string; isOpen: boolean; children: ReactNode };

/** A form on its own heading, or the link that opens it: one at a time, so that no two fields have one name. */
function OneForm({ id, title, isOpen, children }: OneFormProps) {
  return isOpen ? (
    <section
      id={`form-${id}`}
      aria-labelledby={`form-${id}-title`}
      className="flex max-w-[39rem] flex-col gap-4 pt-4"
    >
      <h3 id={`form-${id}-title`} className="text-l">
        {title}
      </h3>
      {children}
    </section>
  ) : (
    <p>
      <TextLink
        href={`/federation/quality?form=${id}#form-${id}`}
        className="target inline-flex items-center"
      >
        {title}
      </TextLink>
    </p>
  );
}

type LabelProps = Omit<Props, "said"> & { label: LabelDto };

function Label({ label, lists, mayRecord, form, today, locale }: LabelProps) {
  const t = useTranslations("quality");
  const holds = label.versions.find(({ effectiveFrom }) => effectiveFrom <= today) ?? label.versions[0];
  if (!holds) return null;
  const names = (wanted: readonly string[], all: readonly { key: string; name: object }[]) =>
    all
      .filter(({ key }) => wanted.includes(key))
      .map(({ name }) => pick(name, locale).text)
      .join(" · ");
  const crafts = names(
    holds.craftIds,
    lists.crafts.map(({ id, name }) => ({ key: id, name })),
  );
  const regions = names(
    holds.regionCodes,
    lists.regions.map(({ code, name }) => ({ key: code, name })),
  );
  return (
    <article className="flex flex-col gap-2 border-t border-line pt-4">
      <p className="flex flex-wrap items-center gap-3">
        <span className="text-s text-encre-2">{t(`kinds.${label.kind}`)}</span>
        <StatusPill tone={holds.evidence === "confirmed" ? "verified" : "pending"}>
          {t(`evidence.${holds.evidence}`)}
        </StatusPill>
        {label.isDemonstration && <Tag colour="var(--color-bleu)">{t("demonstration")}</Tag>}
      </p>
      <h3 className="text-l">
        <Bilingual value={holds.name} locale={locale} />
      </h3>
      <Bilingual as="p" value={holds.issuer} locale={locale} />
      {holds.levels > 1 && <p>{t("lists.levels", { count: holds.levels })}</p>}
      {holds.inspectedFrom && <p>{t("lists.inspectedFrom", { level: holds.inspectedFrom })}</p>}
      {crafts && <p>{t("lists.crafts", { crafts })}</p>}
      {regions && <p>{t("lists.regions", { regions })}</p>}
      <p className="text-s text-encre-2">
        {t("lists.since", { date: formatDate(holds.effectiveFrom, locale) })} · <bdi>{holds.source}</bdi>
      </p>
      {label.versions.length > 1 && (
        <Disclosure summary={t("lists.versions", { count: label.versions.length })}>
          <ul className="flex flex-col gap-2">
            {label.versions.map((version) => (
              <li key={version.id}>
                {formatDate(version.effectiveFrom, locale)} · {pick(version.name, locale).text} ·{" "}
                <bdi>{version.source}</bdi>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayRecord && (
        <OneForm id={label.id} title={t("lists.newVersion")} isOpen={form === label.id}>
          <LabelForm {...{ lists, label, today, locale }} />
        </OneForm>
      )}
    </article>
  );
}

function Checklist({ list, locale }: { list: ChecklistDto; locale: Locale }) {
  const t = useTranslations("quality.lists");
  const all = useTranslations("quality");
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap items-center gap-x-3">
          {t("version", { name: pick(list.name, locale).text, version: list.version })}
          <span className="text-s text-encre-2">
            {t("since", { date: formatDate(list.effectiveFrom, locale) })}
          </span>
        </span>
      }
    >
      <p className="pb-3 text-s text-encre-2">
        {all(`evidence.${list.evidence}`)} · <bdi>{list.source}</bdi>
      </p>
      <ol className="list-decimal ps-6">
        {list.items.map((item) => (
          <li key={item.fr ?? item.ar}>
            <Bilingual value={item} locale={locale} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
