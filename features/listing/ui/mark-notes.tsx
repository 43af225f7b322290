import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { settleMarkAction } from "#features/listing/mark-actions.ts";
import type { MarkDto } from "#features/listing/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type NotesProps = {
  marks: readonly MarkDto[];
  /** Given where the reader may take a mark back. */
  settle?: { pieceId: string; locale: Locale };
};

/** What the marks on a photograph say, by their numbers. */
export function MarkNotes({ marks, settle }: NotesProps) {
  const t = useTranslations("listing.marks");
  if (marks.length === 0) return null;
  return (
    <ol className="flex flex-col gap-2">
      {marks.map(({ id, reason, note }, n) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span
            aria-hidden="true"
            className="grid size-7 shrink-0 place-items-center rounded-full bg-grenade text-s font-semibold text-papier"
          >
            {n + 1}
          </span>
          <span className="min-w-0 flex-1">
            <span className="sr-only">{`${n + 1}. `}</span>
            <span className="font-[550]">{t(`reason.${reason}`)}</span>
            {note && (
              <span dir="auto" className="block">
                {note}
              </span>
            )}
          </span>
          {settle && (
            <form action={settleMarkAction}>
              <input type="hidden" name="pieceId" value={settle.pieceId} />
              <input type="hidden" name="markId" value={id} />
              <input type="hidden" name="locale" value={settle.locale} />
              <SubmitButton tone="quiet">
                {t("settle")}
                <span className="sr-only">: {n + 1}</span>
              </SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}
