/** The logo: two overlapping rings for two equal Parties and one Charter. */
export function Mark() {
  return (
    <svg viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="8" cy="11" r="6.25" />
      <circle cx="14" cy="11" r="6.25" />
    </svg>
  );
}
