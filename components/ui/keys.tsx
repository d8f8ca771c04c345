interface KeysProps {
  /** In the reader's order. */
  keys: readonly { code: string; turned: boolean }[];
  /** Announced after each code, such as "concurred". */
  words: { turned: string; awaited: string };
}

/** Which Parties concur with a proposal: filled with a tick, or outlined while awaited. */
export function Keys({ keys, words }: KeysProps) {
  return (
    <span className="keys">
      {keys.map(({ code, turned }) => (
        <span key={code} className={turned ? 'party key-turned' : 'party key-awaited'}>
          {code}
          <span className="visually-hidden"> {turned ? words.turned : words.awaited}</span>
        </span>
      ))}
    </span>
  );
}
