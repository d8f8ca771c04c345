import 'server-only';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Of zxcvbn's five: from 3 on a password takes more than 10^8 guesses. */
const lowestScore = 3;

/** More says little, and takes long to weigh: who begins with so many good characters has a good password. */
const weighedCharacters = 64;

let scales: Promise<ZxcvbnFactory> | undefined;

/** The lists of common passwords, names and words take some megabytes: loaded with the first password to be set. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: weighedCharacters,
  });
}

/**
 * Whether a password could be guessed: from common ones, English words and names, rows of keys, repetitions and
 * dates, or from what `about` says of its person.
 */
export async function isGuessable(password: string, about: readonly string[]): Promise<boolean> {
  scales ??= load();
  const words = about.flatMap((text) => [text, text.replaceAll(/\s/g, ''), ...text.split(/[\s@.+_-]+/)]);
  const known = words.filter((word) => word.length > 2);
  return (await scales).check(password.normalize('NFKC'), known).score < lowestScore;
}
