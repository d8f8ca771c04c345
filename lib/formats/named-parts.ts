/** What the parts of a list name, in order, and the parts that name nothing. */
export interface NamedParts<Named> {
  found: Named[];
  unknown: string[];
}

const sign = /[,;\n]/;

/**
 * Reads a list of names separated by commas, semicolons or line breaks. Names may contain separators themselves: at
 * each place the longest known name wins.
 */
export function namedParts<Named>(
  list: string,
  find: (name: string) => Named | undefined,
): NamedParts<Named> {
  const result: NamedParts<Named> = { found: [], unknown: [] };
  const places = [...list.matchAll(new RegExp(sign, 'g'))].map(({ index }) => index);
  const ends = [...places, list.length];
  let start = 0;
  while (start <= list.length) {
    const reach = ends.filter((end) => end >= start).slice(0, longest);
    const shortest = reach[0] ?? list.length;
    const named = reach.toReversed().flatMap((end) => {
      const name = list.slice(start, end).trim();
      const found = name === '' ? undefined : find(name);
      return found === undefined ? [] : [{ found, end }];
    })[0];
    const part = list.slice(start, shortest).trim();
    if (named) result.found.push(named.found);
    else if (part !== '') result.unknown.push(part);
    start = (named?.end ?? shortest) + 1;
  }
  return result;
}

/** Most parts that one name may span. */
const longest = 6;

/** Every text that `namedParts` may look up. */
export function possibleNames(list: string): string[] {
  const asked = new Set<string>();
  namedParts(list, (name) => {
    asked.add(name);
    return undefined;
  });
  return [...asked];
}
