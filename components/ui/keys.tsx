interface KeysProps {
  /** In the reader's order. */
  keys: readonly { code: string; concurred: boolean }[];
  /** Read out after each code: "key turned", "key awaited". */
  words: { turned: string; awaited: string };
}

/** Who has turned a key on a proposal: filled with a tick where turned, outlined where awaited. */
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
