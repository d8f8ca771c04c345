/** What the parts of a list name, in its order, and the parts that name nothing. */
export interface NamedParts<Named> {
  found: Named[];
  unknown: string[];
}

const sign = /[,;\n]/;

/**
 * Reads a list with commas, semicolons or line ends between its names. A name that holds such a sign itself is
 * understood too: of the names that can begin at a place, the longest counts.
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

/** So many parts can make one name. */
const longest = 6;

/** Every text that `namedParts` may ask about. */
export function possibleNames(list: string): string[] {
  const asked = new Set<string>();
  namedParts(list, (name) => {
    asked.add(name);
    return undefined;
  });
  return [...asked];
}
