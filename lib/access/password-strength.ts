import 'server-only';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** On zxcvbn's scale of 0 to 4. A password of score 3 takes more than 10^8 guesses. */
const minScore = 3;

/** Only the first characters are scored: scoring more takes long and changes little. */
const scoredCharacters = 64;

let scorer: Promise<ZxcvbnFactory> | undefined;

/** The word lists take some megabytes, so they are loaded when the first password is set. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: scoredCharacters,
  });
}

/**
 * Whether a password could be guessed from common passwords, English words and names, rows of the keyboard,
 * repetitions or dates.
 * @param about texts about the person, such as name and e-mail address, whose words count as known
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  scorer ??= load();
  const words = about.flatMap((text) => [text, text.replaceAll(/\s/g, ''), ...text.split(/[\s@.+_-]+/)]);
  const known = words.filter((word) => word.length > 2);
  return (await scorer).check(password.normalize('NFKC'), known).score < minScore;
}
