import { steps } from "#features/applications/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";
import { arabicPrompts } from "#scripts/prompts/arabic.ts";

/** Words as they stand on a screen, one after another. A heading without a mark at its end gets a full stop. */
const aloud = (...texts: string[]) =>
  texts.map((text) => (/[.!?؟:…]$/.test(text) ? text : `${text}.`)).join(" ");

/** What each screen says in a language, by the name of its recording: the words on the screen and no others. */
export function wordsOnScreen(locale: Locale): Record<string, string> {
  const { applications, wizard } = messages[locale];
  const asked = steps.map((step) => [step, aloud(wizard.steps[step].title, wizard.steps[step].hint)]);
  const told = Object.entries(applications.next).map(([state, text]) => [`status-${state}`, text]);
  const words = {
    ...(Object.fromEntries([...asked, ...told]) as Record<string, string>),
    start: aloud(applications.start.title, wizard.steps.place.hint, applications.start.private),
    check: aloud(applications.check.title, applications.check.hint),
  };
  // A space that keeps a mark on its line is no other word.
  return Object.fromEntries(
    Object.entries(words).map(([screen, text]) => [screen, text.replaceAll("\u00a0", " ")]),
  );
}

/** The same for a machine's voice: Arabic with its vowels. */
export function promptsIn(locale: Locale): Record<string, string> {
  return locale === "ar" ? { ...arabicPrompts } : wordsOnScreen(locale);
}

/** Arabic text without vowel marks, and with one form of what the marks may change. */
export const withoutVowels = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u064B-\u0652\u0670\u0640]/g, "")
    .replace(/ٱ/g, "ا");
