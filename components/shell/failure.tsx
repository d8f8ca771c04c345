'use client';

// Imported directly, since the page may have failed before any messages were loaded.
import { buttonClass } from '@/components/ui/button-class';
import words from '@/messages/en/failure.json';

/** The properties that Next passes to an error page. */
export interface FailureProps {
  error: Error & { digest?: string };
}

/** Shown instead of a page that failed. The digest identifies the error in the server's log. */
export function Failure({ error }: FailureProps) {
  return (
    <div className="max-w-form" role="alert">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.words}</p>
      {error.digest && (
        // not a Note, which would bring the router's links into every page twice
        <p className="meta mt-2.5">
          {words.reference} <code>{error.digest}</code>
        </p>
      )}
      <div className="button-row mt-section">
        <button type="button" className={buttonClass('main')} onClick={() => window.location.reload()}>
          {words.again}
        </button>
        <a className={buttonClass('quiet')} href="/">
          {words.home}
        </a>
      </div>
    </div>
  );
}
