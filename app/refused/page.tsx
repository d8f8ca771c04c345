import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

type Props = PageProps<'/refused'>;

async function wordsOf({ searchParams }: Props) {
  const [t, { fault }] = await Promise.all([getTranslations('failure'), searchParams]);
  const known = typeof fault === 'string' && t.has(`faults.${fault}.title`) ? fault : 'failed';
  return {
    title: t(`faults.${known}.title`),
    words: t(`faults.${known}.words`),
    reference: t('reference'),
    home: t('home'),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await wordsOf(props)).title };
}

/**
 * The page that the server sends for requests that cannot be carried out: see server/page-cache/worded.ts.
 */
export default async function RefusedPage(props: Props) {
  const [{ title, words, reference, home }, query] = await Promise.all([wordsOf(props), props.searchParams]);
  const digest =
    typeof query.reference === 'string' && /^[\w@]{1,40}$/.test(query.reference) && query.reference;
  return (
    <PlainPage>
      <PageHead title={title} sub={words} />
      {digest && (
        <p className="note">
          {reference} <code>{digest}</code>
        </p>
      )}
      <div className="actions section-gap">
        <ButtonLink href="/">{home}</ButtonLink>
      </div>
    </PlainPage>
  );
}
