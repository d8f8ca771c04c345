'use client';

// Read directly: a page that failed may have failed before any catalogue was loaded.
import words from '@/messages/en/failure.json';

/** As Next hands them to an error page. */
export interface FailureProps {
  error: Error & { digest?: string };
}

/** What stands in the place of a page that could not be shown. The digest leads to the server's own log. */
export function Failure({ error }: FailureProps) {
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
        <button type="button" className="button button-main" onClick={() => window.location.reload()}>
          {words.again}
        </button>
        <a className="button button-quiet" href="/">
          {words.home}
        </a>
      </div>
    </div>
  );
}
