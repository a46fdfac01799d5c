import { createHash } from 'node:crypto';

/** Texts of right answers, by question text: what a well-read candidate has in mind. */
export type KnownAnswers = ReadonlyMap<string, string>;

/** One question as the candidate sees it. */
export type SeenQuestion = {
  readonly position: number;
  readonly text: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
};

/**
 * The letter a candidate chooses who knows `knows` percent of the answers. The same person answers the same
 * question alike each time, so a demo can be repeated.
 */
export function chooseLetter(
  question: SeenQuestion,
  known: KnownAnswers,
  person: { readonly name: string; readonly knows: number },
): string {
  const dice = createHash('sha256').update(`${person.name} ${question.text}`).digest();
  const isKnown = dice.readUInt16BE(0) % 100 < person.knows;
  const right = question.options.find(({ text }) => text === known.get(question.text));
  const guess = question.options[dice.readUInt16BE(2) % question.options.length];
  const chosen = isKnown ? (right ?? guess) : guess;
  if (chosen === undefined) throw new Error(`question ${question.position} has no options`);
  return chosen.letter;
}
