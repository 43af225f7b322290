"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { buttonClass } from "#components/ui/button-look.ts";
import { addSent, filmOf, forgetFilm, sendParts } from "#features/skills/ui/send-film.ts";

type FilmFormProps = {
  /** `/api/skills/{fileId}/films`, and the page to lead to. */
  address: string;
  page: string;
  locale: string;
  skillFile: string;
  /** Tells whose page this is from another's who signed in since. */
  owner: string;
  mostBytes: number;
  words: { send: string; sending: string; sent: string; again: string };
  /** Code → sentence. */
  sentences: Readonly<Record<string, string>>;
  children: ReactNode;
};

type State = { kind: "ready" } | { kind: "busy"; sent: number } | { kind: "refused"; code: string };

/**
 * Sends a film in parts that go on where the line broke, and says how far it is. Without scripts the browser sends the same form whole.
 */
export function FilmForm({
  address,
  page,
  locale,
  skillFile,
  owner,
  mostBytes,
  words,
  ...rest
}: FilmFormProps) {
  const [state, setState] = useState<State>({ kind: "ready" });
  const isBusy = state.kind === "busy";
  const refuse = (code: string) => setState({ kind: "refused", code });

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const file = data.get("file");
    // Where the browser cannot count a digest it sends the form itself.
    if (!(file instanceof File) || !globalThis.crypto?.subtle) return;
    event.preventDefault();
    if (isBusy) return;
    if (file.size > mostBytes) return refuse("FILM_TOO_LARGE");
    setState({ kind: "busy", sent: 0 });
    const film = await filmOf(file, skillFile);
    const onSent = (bytes: number) => setState({ kind: "busy", sent: Math.round((bytes / file.size) * 100) });
    const title = String(data.get("title") ?? "");
    const code =
      (await sendParts(film, address, owner, onSent)) ?? (await addSent(film, address, owner, title));
    if (code) return refuse(code);
    forgetFilm(skillFile, film);
    // After another piece of evidence the page stands at this very address: going there again would load nothing.
    window.history.replaceState(null, "", `${page}?done=evidence#evidence`);
    window.location.reload();
  };

  return (
    <form
      action={`${address}?lang=${locale}`}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      className="flex flex-col gap-5"
    >
      {rest.children}
      {state.kind === "refused" && (
        <p role="alert" className="text-s text-grenade">
          {state.code === "LINE" ? words.again : (rest.sentences[state.code] ?? rest.sentences.INVALID_INPUT)}
        </p>
      )}
      <div className="flex flex-col gap-3">
        <button type="submit" aria-disabled={isBusy} className={buttonClass({}, "self-start max-sm:w-full")}>
          <span aria-live="polite">{isBusy ? words.sending : words.send}</span>
        </button>
        {isBusy && (
          <>
            <progress aria-label={words.sent} value={state.sent} max={100} className="w-full" />
            <p className="text-s text-encre-2">
              {words.sent} <bdi>{state.sent} %</bdi>
            </p>
          </>
        )}
      </div>
    </form>
  );
}
