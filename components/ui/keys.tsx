interface KeysProps {
  /** In the reader's order. */
  keys: readonly { code: string; concurred: boolean }[];
  /** Announced after each code, such as "concurred". */
  words: { turned: string; awaited: string };
}

/** Which Parties concur with a proposal: filled with a tick, or outlined while awaited. */
export function Keys({ keys, words }: KeysProps) {
  return (
    <span className="keys">
      {keys.map(({ code, concurred }) => (
        <span key={code} className={concurred ? 'party key-turned' : 'party key-awaited'}>
          {code}
          <span className="visually-hidden"> {concurred ? words.turned : words.awaited}</span>
        </span>
      ))}
    </span>
  );
}
