import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { kinds } from "#features/applications/schema.ts";
import type { QueuePage } from "#features/review/schema.ts";
import { isNarrowed, type QueueChoice, queueHref } from "#features/review/ui/queue-query.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";

type QueueFilterProps = { list: QueuePage; choice: QueueChoice; chamberId: string | null; locale: Locale };

/** What the list is narrowed by: a form that puts the choice into the address. */
export function QueueFilter({ list, choice, chamberId, locale }: QueueFilterProps) {
  const t = useTranslations("review.filter");
  const kind = useTranslations("wizard.kinds");
  const any = { value: "", label: t("any") };
  const crafts = list.crafts
    .map(({ id, name }) => ({ value: id, label: pick(name, locale).text }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <search aria-label={t("label")}>
      <form action={`/${locale}/office/applications`} method="get" className="flex flex-col gap-4">
        {chamberId && <input type="hidden" name="chamber" value={chamberId} />}
        {list.tab !== "to_take" && <input type="hidden" name="tab" value={list.tab} />}
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]">
          <TextInput
            name="q"
            type="search"
            label={t("q")}
            maxLength={80}
            required={false}
            defaultValue={choice.q ?? ""}
            className="sm:col-span-2 lg:col-span-1"
          />
          <Select
            name="kind"
            label={t("kind")}
            required={false}
            options={[any, ...kinds.map((value) => ({ value, label: kind(`${value}.name`) }))]}
            defaultValue={choice.kind ?? ""}
          />
          <Select
            name="craft"
            label={t("craft")}
            required={false}
            options={[any, ...crafts]}
            defaultValue={choice.craftId ?? ""}
          />
          <Button type="submit" tone="secondary" className="max-lg:sm:col-span-2">
            {t("apply")}
          </Button>
        </div>
        {isNarrowed(choice) && (
          <p>
            <TextLink
              href={queueHref({ tab: list.tab }, chamberId)}
              className="target-slim inline-flex items-center"
            >
              {t("clear")}
            </TextLink>
          </p>
        )}
      </form>
    </search>
  );
}
