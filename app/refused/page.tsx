import type { Metadata } from 'next';
import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { Note } from '@/components/ui/text';
import { isKey, type Translator } from '@/i18n/translator';

type Props = PageProps<'/refused'>;

type Fault = keyof Messages['failure']['faults'];

const isFault = (asked: unknown, t: Translator<'failure'>): asked is Fault =>
  typeof asked === 'string' && isKey(t, `faults.${asked}.title`);

async function wordsOf({ searchParams }: Props) {
  const [t, { fault }] = await Promise.all([getTranslations('failure'), searchParams]);
  const known = isFault(fault, t) ? fault : 'failed';
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
        <Note>
          {reference} <code>{digest}</code>
        </Note>
      )}
      <div className="button-row mt-section">
        <ButtonLink href="/">{home}</ButtonLink>
      </div>
    </PlainPage>
  );
}
