import { useTranslations } from "next-intl";
import { Notice } from "#components/ui/notice.tsx";

const problems = [
  "COVER_PERSONS_ONLY",
  "COVER_NO_CONSENT",
  "METHOD_REQUIRED",
  "WITNESS_REQUIRED",
  "STATUS_REQUIRED",
  "NUMBER_INVALID",
  "ANSWERS_COLUMNS",
  "ANSWERS_EMPTY",
  "ANSWERS_TOO_LARGE",
  "ANSWERS_APPLIED",
  "ANSWERS_GONE",
  "CSV_UNREADABLE",
  "FILE_REQUIRED",
] as const;

export type CoverOutcome = { done?: string; problem?: string };

/** What came of the form that was sent last: a refusal by its code, or the words given for what was done. */
export function CoverNotice({
  done,
  problem,
  words,
}: CoverOutcome & { words: Readonly<Record<string, string>> }) {
  const t = useTranslations("cover.errors");
  const general = useTranslations("errors");
  if (problem) {
    const code = problems.find((known) => known === problem);
    return (
      <Notice tone="danger" role="alert" className="mb-8">
        {code ? t(code) : general("INVALID_INPUT")}
      </Notice>
    );
  }
  const said = done && Object.hasOwn(words, done) ? words[done] : null;
  if (!said) return null;
  return (
    <Notice tone="success" role="status" className="mb-8">
      {said}
    </Notice>
  );
}
