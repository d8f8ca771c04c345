import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { languageName } from '@/lib/charter/text-language';
import { paragraphs } from '@/lib/charter/text-record';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface OfficialTextProps {
  /** The address of the provision. */
  page: string;
  texts: readonly {
    language: string;
    text: string;
    source: string;
    enteredOn: CalendarDate;
    enteredBy: { name: string } | null;
  }[];
  /** The requested language; the first text is shown if there is none in it. */
  language: unknown;
  maySet: boolean;
}

/** The official text of a provision, one language at a time, with its source. */
export function OfficialText({ page, texts, language, maySet }: OfficialTextProps) {
  const t = useTranslations('charter.text');
  const shown = texts.find((each) => each.language === language) ?? texts[0];
  return (
    <Section id="text" title={t('title')}>
      {texts.length > 1 && (
        <nav className="mt-3 flex flex-wrap gap-x-4 gap-y-1" aria-label={t('languages')}>
          {texts.map((each) => (
            <Link
              key={each.language}
              href={`${page}?language=${each.language}#text`}
              {...(each === shown && {
                className: 'font-semibold text-ink no-underline',
                'aria-current': true,
              })}
            >
              {languageName(each.language) ?? each.language}
            </Link>
          ))}
        </nav>
      )}
      {shown ? <Text text={shown} /> : <Note>{t('none')}</Note>}
      {maySet && (
        <p className="button-row mt-3">
          {shown && (
            <ButtonLink href={`${page}/text?language=${shown.language}`} small>
              {t('edit', { language: languageName(shown.language) ?? shown.language })}
            </ButtonLink>
          )}
          <ButtonLink href={`${page}/text`} small>
            {t('add')}
          </ButtonLink>
          {shown && (
            <ButtonLink href={`${page}/text/remove?language=${shown.language}`} tone="quiet" small>
              {t('remove')}
            </ButtonLink>
          )}
        </p>
      )}
    </Section>
  );
}

function Text({
  text: { language, text, source, enteredOn, enteredBy },
}: {
  text: OfficialTextProps['texts'][number];
}) {
  const t = useTranslations('charter.text');
  const name = languageName(language) ?? language;
  return (
    <>
      <blockquote className="official-text" lang={language} dir="auto">
        {Object.entries(paragraphs(text)).map(([index, paragraph]) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      <p className="meta">
        {t('source', { language: name, source })}{' '}
        {t('entered', { who: enteredBy?.name ?? 'none', date: dateWords(enteredOn) })}
      </p>
    </>
  );
}
