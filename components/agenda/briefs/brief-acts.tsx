import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { Lead } from '@/components/ui/text';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { briefState, isBlankBrief } from '@/lib/agenda/briefs/brief-state';
import { nextLink } from '@/lib/agenda/briefs/clearance-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { BriefStateWord } from './brief-state-word';

/** How far a brief is, who writes it and by when. */
export function BriefFactsList({
  brief,
  marking,
  today,
}: {
  brief: KnownBrief;
  marking: string;
  today: CalendarDate;
}) {
  const t = useTranslations('briefs.page');
  const { authorName, dueOn, handedInOn, returned } = brief;
  return (
    <DefinitionList
      items={[
        { term: t('state'), detail: <BriefStateWord state={briefState(brief, today)} /> },
        { term: t('author'), detail: authorName },
        { term: t('day'), detail: dateWords(dueOn) },
        { term: t('handedInOn'), detail: handedInOn && dateWords(handedInOn) },
        {
          term: t('returned'),
          detail: returned && (
            <span className="whitespace-pre-line">
              {t('returnedWords', { ...returned, name: returned.by, date: dateWords(returned.on) })}
            </span>
          ),
        },
        { term: t('marking'), detail: marking },
      ]}
    />
  );
}

interface BriefActsProps {
  brief: KnownBrief;
  hidden: Readonly<Record<string, string>>;
  /** The address of the open form, and the acts; null for readers who may not. */
  edit: string | null;
  handIn: FormAction | null;
  clear: FormAction | null;
}

/** What the reader may do to a brief now: write, hand in, clear. The next act is the page's main one. */
export function BriefActs({ brief, hidden, edit, handIn, clear }: BriefActsProps) {
  const t = useTranslations('briefs.page');
  const blank = isBlankBrief(brief.text);
  const seen = { ...hidden, version: brief.version };
  const mayHandIn = handIn && brief.handedInOn === null && !blank;
  const next = brief.handedInOn === null ? null : nextLink(brief.chain, brief.version)?.link;
  return (
    <>
      {clear && next && <Lead>{t('clearAbout')}</Lead>}
      <Actions>
        {clear && next && (
          <Form
            action={clear}
            hidden={seen}
            submit={next.personId === null ? t('clearFor', { name: next.name }) : t('clear')}
            layout="bare"
            id="clear"
          />
        )}
        {mayHandIn && <Form action={handIn} hidden={seen} submit={t('handIn')} layout="bare" id="hand-in" />}
        {edit && (
          <ButtonLink href={edit} tone={blank ? 'main' : 'plain'}>
            {t(blank ? 'write' : 'edit')}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}
