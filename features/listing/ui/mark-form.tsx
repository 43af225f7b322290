"use client";

import { type PointerEvent, type ReactNode, useActionState, useRef, useState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { Select } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { gridCells, type Spot } from "#features/listing/domain/mark.ts";
import { markPhotoAction } from "#features/listing/mark-actions.ts";
import { MarkLines } from "#features/listing/ui/mark-lines.tsx";
import { newForm } from "#lib/forms/kept-form.ts";

export type MarkWords = Readonly<
  Record<"lead" | "from" | "to" | "toSame" | "reason" | "note" | "noteHint" | "send", string>
>;

type FormProps = {
  photo: { id: string; width: number; height: number };
  /** The photograph with its grid, as the server draws it. */
  children: ReactNode;
  hidden: Readonly<Record<string, string>>;
  reasons: readonly { value: string; label: string }[];
  words: MarkWords;
  sentences: Readonly<Record<string, string>>;
};

/**
 * Points at a place on a photograph: by the numbers of a grid, with a keyboard and without any script; or, with scripts, by a press
 * or a stroke across the picture.
 */
export function MarkForm({ photo, children, hidden, reasons, words, sentences }: FormProps) {
  const [state, action] = useActionState(markPhotoAction, newForm({ from: "22", reason: "blurred" }));
  const [drawn, setDrawn] = useState<Spot | null>(null);
  const began = useRef<{ x: number; y: number } | null>(null);
  const say = (code: string | undefined) => (code ? (sentences[code] ?? sentences.INVALID_INPUT) : undefined);
  const at = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (value: number, whole: number) =>
      Math.min(1000, Math.max(0, Math.round((value / whole) * 1000)));
    return { x: part(event.clientX - box.x, box.width), y: part(event.clientY - box.y, box.height) };
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    if (!began.current) return;
    const [a, b] = [began.current, at(event)];
    began.current = null;
    const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
    // A press that trembled is still a point.
    const isPoint = width < 25 && height < 25;
    setDrawn(
      isPoint
        ? { ...a, width: 0, height: 0 }
        : { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width, height },
    );
  };
  const problem = say(state.error ?? Object.values(state.fields)[0]);
  const numbers = gridCells.map((cell) => ({ value: String(cell), label: String(cell) }));
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-5">
      {problem && (
        <>
          <ErrorSummary errors={[{ message: problem }]} />
          <FocusOnMount />
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="hidden"
        name="drawn"
        value={drawn ? `${drawn.x},${drawn.y},${drawn.width},${drawn.height}` : ""}
      />
      <p className="text-s text-encre-2">{words.lead}</p>
      <div
        className="relative max-w-sm touch-none select-none"
        onPointerDown={(event) => {
          event.preventDefault();
          began.current = at(event);
        }}
        onPointerUp={end}
      >
        {children}
        {drawn && <MarkLines marks={[drawn]} width={photo.width} height={photo.height} />}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          id={`from-${photo.id}`}
          name="from"
          label={words.from}
          options={numbers}
          defaultValue={state.values.from?.[0]}
          onChange={() => setDrawn(null)}
        />
        <Select
          id={`to-${photo.id}`}
          name="to"
          label={words.to}
          options={numbers}
          placeholder={words.toSame}
          defaultValue={state.values.to?.[0]}
          onChange={() => setDrawn(null)}
          optional
        />
      </div>
      <Select
        id={`reason-${photo.id}`}
        name="reason"
        label={words.reason}
        options={reasons}
        defaultValue={state.values.reason?.[0]}
      />
      <TextInput
        id={`note-${photo.id}`}
        name="note"
        label={words.note}
        hint={words.noteHint}
        maxLength={300}
        defaultValue={state.values.note?.[0]}
        optional
      />
      <div>
        <SubmitButton tone="secondary">{words.send}</SubmitButton>
      </div>
    </form>
  );
}
