import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * The options given after `--`. An unknown one ends the program with exit code 1 and one line: a mistyped
 * `--heads` must not look like a check that found nothing.
 * @example optionsOf({ projects: { type: 'string' } }, 'npm run generate -- --projects 200')
 */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.?$/, '.') : '';
    console.error(`${reason} Usage: ${usage}`);
    process.exit(1);
  }
}
