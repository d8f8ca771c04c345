interface KeysProps {
  /** In the reader's order. */
  keys: readonly { code: string; concurred: boolean }[];
  /** Announced after each code, such as "concurred". */
  words: { turned: string; awaited: string };
}

/** Which Parties concur with a proposal: filled with a tick, or outlined while awaited. */
export function Keys({ keys, words }: KeysProps) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {keys.map(({ code, concurred }) => (
        <span key={code} className={concurred ? 'party party-concurred' : 'party party-awaited'}>
          {code}
          <span className="sr-only"> {concurred ? words.turned : words.awaited}</span>
        </span>
      ))}
    </span>
  );
}
