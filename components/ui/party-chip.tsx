/** A Party's code, with its name as tooltip and for screen readers. */
export function PartyChip({ code, name }: { code: string; name?: string }) {
  return name ? (
    <abbr className="party" title={name}>
      {code}
    </abbr>
  ) : (
    <span className="party">{code}</span>
  );
}
