import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { promptsIn } from "#scripts/prompts/spoken.ts";

// Makes public/audio/<language>/<screen>.mp3 with a machine's voice, or notes a person's recording. See docs/runbooks/voices.md.
//   node scripts/bootstrap.mjs record-prompts                 every machine's recording whose words have changed
//   node scripts/bootstrap.mjs record-prompts human ar name   takes public/audio/ar/name.mp3 as a person's recording
// The first needs espeak-ng and ffmpeg (Debian: apt-get install espeak-ng ffmpeg).

type Recording = { voice: "synthetic" | "human"; says: string; hash: string };
type Recordings = Record<string, Record<string, Recording>>;

const list = "features/applications/voices.json";
const largest = 40_000;
const voices: Record<Locale, readonly string[]> = {
  ar: ["-v", "ar", "-s", "125"],
  fr: ["-v", "fr", "-s", "145"],
  en: ["-v", "en-gb", "-s", "145"],
};

const digest = (data: string | Buffer) => createHash("sha256").update(data).digest("hex").slice(0, 16);
const fileOf = (locale: string, screen: string) => join("public", "audio", locale, `${screen}.mp3`);

function record(locale: Locale, text: string, into: string): void {
  const folder = mkdtempSync(join(tmpdir(), "prompt-"));
  try {
    const wave = join(folder, "prompt.wav");
    execFileSync("espeak-ng", [...voices[locale], "-w", wave, "--stdin"], { input: text });
    // Mono, 16 kHz, 16 kbit/s: two kilobytes a second, which every phone plays.
    const sound = ["-ac", "1", "-ar", "16000", "-b:a", "16k", "-codec:a", "libmp3lame"];
    const quiet = ["-hide_banner", "-loglevel", "error", "-y"];
    execFileSync("ffmpeg", [
      ...quiet,
      "-i",
      wave,
      ...sound,
      "-map_metadata",
      "-1",
      "-fflags",
      "+bitexact",
      into,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function note(
  recordings: Recordings,
  locale: string,
  screen: string,
  voice: Recording["voice"],
  text: string,
) {
  const bytes = readFileSync(fileOf(locale, screen));
  if (bytes.byteLength > largest)
    throw new Error(`${fileOf(locale, screen)} is larger than ${largest} bytes`);
  recordings[locale] = {
    ...recordings[locale],
    [screen]: { voice, says: digest(text), hash: digest(bytes) },
  };
}

const recordings = JSON.parse(readFileSync(list, "utf8")) as Recordings;
const [mode, ...given] = process.argv.slice(2);
if (mode === "human") {
  const [locale = "", screen = ""] = given;
  const text = locales.includes(locale as Locale) ? promptsIn(locale as Locale)[screen] : undefined;
  if (!text) throw new Error("say which: human <language> <screen>");
  note(recordings, locale, screen, "human", text);
} else {
  for (const tool of ["espeak-ng", "ffmpeg"]) {
    if (spawnSync(tool, ["--version"]).error) throw new Error(`${tool} is not installed`);
  }
  for (const locale of locales) {
    mkdirSync(join("public", "audio", locale), { recursive: true });
    for (const [screen, text] of Object.entries(promptsIn(locale))) {
      const known = recordings[locale]?.[screen];
      // A person's recording is never written over; a test says when its words have changed.
      if (known?.voice === "human") continue;
      if (known?.says === digest(text) && existsSync(fileOf(locale, screen))) continue;
      record(locale, text, fileOf(locale, screen));
      note(recordings, locale, screen, "synthetic", text);
      console.log(`${locale} ${screen}`);
    }
  }
}
const sorted = Object.fromEntries(
  Object.entries(recordings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([locale, screens]) => [
      locale,
      Object.fromEntries(Object.entries(screens).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
);
writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`);
