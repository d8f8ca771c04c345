/** Short facts, each on a line of its own. */
export function FactLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
