'use client';

// Read directly: a page that failed may have failed before any catalogue was loaded.
import words from '@/messages/en/failure.json';

export interface FailureProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What stands in the place of a page that could not be shown. The digest leads to the server's own log. */
export function Failure({ error, reset }: FailureProps) {
  return (
    <div className="narrow" role="alert">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.words}</p>
      {error.digest && (
        <p className="note">
          {words.reference} <code>{error.digest}</code>
        </p>
      )}
      <div className="actions section-gap">
        <button type="button" className="button button-main" onClick={reset}>
          {words.again}
        </button>
        <a className="button button-quiet" href="/">
          {words.home}
        </a>
      </div>
    </div>
  );
}
