import { sameKey } from '@/lib/search/search-key';

interface PartyNames {
  code: string;
  name: string;
  formalName: string;
}

/** The home of an organisation: a Party's code where one of its names is typed, else the state as typed. */
export function homeOf(typed: string, parties: readonly PartyNames[]): string {
  const isNamed = (name: string) => sameKey(name) === sameKey(typed);
  return parties.find(({ code, name, formalName }) => [code, name, formalName].some(isNamed))?.code ?? typed;
}
