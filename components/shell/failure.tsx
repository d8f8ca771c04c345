'use client';

// Imported directly, since the page may have failed before any messages were loaded.
import words from '@/messages/en/failure.json';

/** The properties that Next passes to an error page. */
export interface FailureProps {
  error: Error & { digest?: string };
}

/** Shown instead of a page that failed. The digest identifies the error in the server's log. */
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
