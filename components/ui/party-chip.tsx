/** A Party by its code; its name is read out and shown on hover. */
export function PartyChip({ code, name }: { code: string; name?: string }) {
  return name ? (
    <abbr className="party" title={name}>
      {code}
    </abbr>
  ) : (
    <span className="party">{code}</span>
  );
}
