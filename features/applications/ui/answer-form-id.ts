/** Id of the form of a screen, for buttons that stand outside of it. */
export const answerFormId = "answer";
