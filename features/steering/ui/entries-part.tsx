import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppLink } from "#components/ui/app-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FileField } from "#components/ui/file-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { UploadForm } from "#components/ui/upload-form.tsx";
import { signEntryAction } from "#features/steering/actions.ts";
import { type ChamberSteering, type EntryDto, enteredKeys, isEntered } from "#features/steering/schema.ts";
import { Confirmed } from "#features/steering/ui/confirmed.tsx";
import { figureText } from "#features/steering/ui/figure-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type EntriesPartProps = {
  steering: ChamberSteering;
  mayKeep: boolean;
  /** What was typed before a refusal. */
  kept: Readonly<Record<string, string | undefined>>;
  locale: Locale;
};

/** Figures that Sanad holds no fact for: what was entered, and for the manager the form to enter one. */
export function EntriesPart({ steering, mayKeep, kept, locale }: EntriesPartProps) {
  const t = useTranslations("steering");
  const { entries, chamberId, year } = steering;
  return (
    <section id="entries" aria-labelledby="entries-title" className="flex flex-col gap-4">
      <h2 id="entries-title" className="text-2xl">
        {t("entries.title")}
      </h2>
      <p className="max-w-text text-encre-2">{t("entries.lead")}</p>
      {entries.length === 0 ? (
        <p>{t("entries.none")}</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {entries.map((entry) => (
            <li key={entry.id}>
              <EntryCard entry={entry} locale={locale}>
                {mayKeep && entry.state === "entered" && isEntered(entry.indicator) && (
                  <Confirmed
                    id={`sign-${entry.id}`}
                    action={signEntryAction}
                    hidden={{ chamberId, year: String(year), entryId: entry.id }}
                    confirm={t("entries.signConfirm")}
                    label={t("entries.sign")}
                    locale={locale}
                  />
                )}
              </EntryCard>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <Disclosure summary={t("entries.new")} open={kept.value !== undefined}>
          <div className="max-w-form">
            <UploadForm
              action={`/api/steering/entries?lang=${locale}`}
              send={t("entries.send")}
              sending={t("entries.sending")}
            >
              <input type="hidden" name="chamberId" value={chamberId} />
              <input type="hidden" name="year" value={year} />
              <Select
                name="indicator"
                label={t("indicator")}
                defaultValue={kept.entered ?? ""}
                placeholder=""
                options={enteredKeys.map((key) => ({ value: key, label: t(`indicators.${key}.name`) }))}
                id="entry-indicator"
              />
              <Select
                name="quarter"
                label={t("entries.quarter")}
                defaultValue={kept.quarter ?? ""}
                placeholder=""
                options={[1, 2, 3, 4].map((n) => ({
                  value: String(n),
                  label: t("report.quarter", { n: String(n), year: String(year) }),
                }))}
              />
              <TextInput
                name="value"
                label={t("entries.value")}
                dir="ltr"
                inputMode="numeric"
                width="s"
                defaultValue={kept.value ?? ""}
              />
              <TextArea
                name="note"
                label={t("entries.note")}
                rows={2}
                maxLength={500}
                defaultValue={kept.note ?? ""}
              />
              <FileField
                name="file"
                label={t("entries.file")}
                hint={t("entries.fileHint")}
                accept="image/*,application/pdf"
              />
            </UploadForm>
          </div>
        </Disclosure>
      )}
    </section>
  );
}

type EntryCardProps = {
  entry: EntryDto;
  locale: Locale;
  children?: ReactNode;
};

/** One entered value with its evidence. */
export function EntryCard({ entry, locale, children }: EntryCardProps) {
  const t = useTranslations("steering");
  const { indicator, year, quarter, value, note, state, returnNote, isDemonstration, link } = entry;
  return (
    <Card className="flex h-full flex-col gap-2">
      <p className="font-[550]">{t(`indicators.${indicator}.name`)}</p>
      <p>
        {t("report.quarter", { n: String(quarter), year: String(year) })} ·{" "}
        {figureText(indicator, value, locale)} · {t(`entries.states.${state}`)}
      </p>
      <p dir="auto">{note}</p>
      {!isEntered(indicator) && <p className="text-encre-2">{t("entries.history")}</p>}
      {returnNote && <p>{t("entries.returnedFor", { note: returnNote })}</p>}
      {link ? (
        <AppLink plain href={link} className="text-bleu underline">
          {t("entries.open")}
        </AppLink>
      ) : (
        isDemonstration && <p className="text-encre-2">{t("entries.demo")}</p>
      )}
      {children}
    </Card>
  );
}
