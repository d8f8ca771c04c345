/**
 * Whether an agreement needs a mandate that its group lacks (docs/domain.md#a-mandate): a list and a roadmap say how
 * the group carries out the provisions of its mandate, while an extension only moves their date.
 */
export function lacksMandate(
  kind: 'project_list' | 'roadmap' | 'extension',
  mandate: readonly unknown[],
): boolean {
  return kind !== 'extension' && mandate.length === 0;
}
