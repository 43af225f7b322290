"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look.ts";
import { Icon } from "#components/ui/icon.tsx";

type ListenProps = {
  src: string;
  words: { play: string; stop: string };
  /** Says that a machine speaks; null where a person does. */
  note: string | null;
};

/** The question said aloud. Without scripts it is the browser's own player, with them one big button. */
export function Listen({ src, words, note }: ListenProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [hasScripts, setHasScripts] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => setHasScripts(true), []);
  const toggle = () => {
    const player = audio.current;
    if (!player) return;
    if (isPlaying) player.pause();
    else void player.play().catch(() => setPlaying(false));
  };
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {/* biome-ignore lint/a11y/useMediaCaption: it says aloud the very words that stand beside it */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        controls={!hasScripts}
        aria-label={words.play}
        className="max-w-full"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => {
          setPlaying(false);
          if (audio.current) audio.current.currentTime = 0;
        }}
      />
      {hasScripts && (
        <button
          type="button"
          onClick={toggle}
          className={buttonClass({ tone: "secondary", size: "l" }, "gap-3")}
        >
          <Icon name={isPlaying ? "pause" : "speaker"} size={28} />
          {isPlaying ? words.stop : words.play}
        </button>
      )}
      {note && <span className="text-s text-encre-2">{note}</span>}
    </div>
  );
}
