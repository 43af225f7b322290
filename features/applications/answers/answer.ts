import { z } from "zod";
import {
  cooperativeAnswer,
  enterpriseAnswer,
  identityAnswer,
  kindAnswer,
  nameAnswer,
  phoneAnswer,
  placeAnswer,
} from "#features/applications/answers/who.ts";
import {
  consentsAnswer,
  craftAnswer,
  diplomaAnswer,
  papersAnswer,
  piecesAnswer,
  portraitAnswer,
  practiceAnswer,
  registryAnswer,
  storyAnswer,
  workshopAnswer,
} from "#features/applications/answers/work.ts";

/** What one screen of the form was answered with. Codes of wrong fields are sentences of messages. */
export const answerSchema = z.discriminatedUnion("step", [
  placeAnswer,
  kindAnswer,
  nameAnswer,
  phoneAnswer,
  identityAnswer,
  cooperativeAnswer,
  enterpriseAnswer,
  craftAnswer,
  diplomaAnswer,
  practiceAnswer,
  registryAnswer,
  portraitAnswer,
  workshopAnswer,
  piecesAnswer,
  papersAnswer,
  storyAnswer,
  consentsAnswer,
]);

export type Answer = z.output<typeof answerSchema>;
export type RawAnswer = z.input<typeof answerSchema>;
export type AnswerOf<S extends Answer["step"]> = Extract<Answer, { step: S }>;
