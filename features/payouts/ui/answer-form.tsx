"use client";

import { useActionState } from "react";
import { DataTable } from "#components/ui/data-table.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { answerAction } from "#features/payouts/actions.ts";
import type { AnswerForm, AnswerRow } from "#features/payouts/schema.ts";

export type AnswerWords = {
  file: string;
  hint: string;
  look: string;
  looking: string;
  apply: string;
  applying: string;
  row: string;
  reference: string;
  what: string;
  known: string;
  confirmed: string;
  returned: string;
  problems: Readonly<Record<string, string>>;
};

type FormProps = {
  words: AnswerWords;
  sentences: Readonly<Record<string, string>>;
  hidden: Readonly<Record<string, string>>;
};

const empty: AnswerForm = { tries: 0, fileName: "", text: "", rows: null, error: null };

/**
 * A bank's answer in two presses: the first shows what each row would do, the second does it. In the browser because the file's
 * content goes from one press to the next; without scripts the server's answer carries it the same way.
 */
export function AnswerFormView({ words, sentences, hidden }: FormProps) {
  const [state, action] = useActionState(answerAction, empty);
  const error = state.error && (sentences[state.error] ?? sentences.INVALID_INPUT ?? state.error);
  return (
    <form action={action} key={state.tries} className="flex flex-col gap-4">
      {error && (
        <>
          <ErrorSummary errors={[{ field: "file", message: error }]} />
          <FocusOnMount />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.rows ? (
        <>
          <input type="hidden" name="text" value={state.text} />
          <input type="hidden" name="fileName" value={state.fileName} />
          <AnswerRows rows={state.rows} words={words} />
          <div>
            <SubmitButton name="step" value="apply" size="l" pendingLabel={words.applying}>
              {words.apply}
            </SubmitButton>
          </div>
        </>
      ) : (
        <>
          <label htmlFor="file" className="font-[550]">
            {words.file}
          </label>
          <p id="file-hint" className="text-s text-encre-2">
            {words.hint}
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,text/csv"
            aria-describedby="file-hint"
            className="min-h-11 max-w-full"
          />
          <div>
            <SubmitButton name="step" value="look" pendingLabel={words.looking}>
              {words.look}
            </SubmitButton>
          </div>
        </>
      )}
    </form>
  );
}

function AnswerRows({ rows, words }: { rows: readonly AnswerRow[]; words: AnswerWords }) {
  const effect = (row: AnswerRow) => {
    if (row.problem) return words.problems[row.problem];
    if (row.isKnown) return words.known;
    return row.result === "confirmed" ? words.confirmed : words.returned;
  };
  return (
    <DataTable
      caption={words.what}
      columns={[
        { key: "row", label: words.row },
        { key: "reference", label: words.reference, rowHeader: true },
        { key: "what", label: words.what },
      ]}
      rows={rows.map((row) => ({
        id: String(row.line),
        cells: {
          row: <bdi>{row.line}</bdi>,
          reference: <bdi className="break-all">{row.lineId}</bdi>,
          what: effect(row),
        },
      }))}
    />
  );
}
