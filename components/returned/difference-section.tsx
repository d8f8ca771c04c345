import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Lead, Meta, Note } from '@/components/ui/text';
import type { Difference } from '@/lib/agenda/returned/compare';
import type { CopyPart, CopySubject } from '@/lib/agenda/returned/copy';

interface DifferenceSectionProps {
  meetingId: string;
  copy: { id: string; subject: CopySubject; sent: readonly CopyPart[] };
  /** Null where the text can no longer be edited. */
  differences: readonly Difference[] | null;
  action: FormAction;
}

/** What a copy that came back proposes, each with a checkbox, and what is only reported. */
export function DifferenceSection({ meetingId, copy, differences, action }: DifferenceSectionProps) {
  const t = useTranslations('returned');
  if (differences === null) return <Lead>{t('closed')}</Lead>;
  const open = differences.filter(isChoosable);
  const apart = differences.filter((each) => !isChoosable(each));
  return (
    <>
      <Section id="proposes" title={t('proposes')}>
        {open.length === 0 ? (
          <Lead>{t('none')}</Lead>
        ) : (
          <>
            <Lead>{t('choose')}</Lead>
            <Form
              action={action}
              hidden={{ meeting: meetingId, copy: copy.id }}
              submit={t('forward')}
              layout="wide"
              id="forward"
            >
              <ul className="mx-0 mt-block mb-0 flex list-none flex-col gap-block p-0">
                {open.map((each) => (
                  <li key={each.key}>
                    <div className="choice">
                      <input
                        type="checkbox"
                        id={`choice-${each.key}`}
                        name="choices[]"
                        value={each.key}
                        aria-describedby={`words-${each.key}`}
                      />
                      <div>
                        <label htmlFor={`choice-${each.key}`}>
                          <Place copy={copy} difference={each} />
                        </label>
                        <div id={`words-${each.key}`}>
                          <Words difference={each} />
                          <Remarks copy={copy} difference={each} />
                        </div>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </Form>
          </>
        )}
      </Section>
      {apart.length > 0 && (
        <Section id="apart" title={t('apart')}>
          <ul className="minutes-changes">
            {apart.map((each) => (
              <li key={each.key}>
                <strong>
                  <Place copy={copy} difference={each} />
                </strong>
                {each.kind !== 'moved' && <Words difference={each} />}
                <Note>{t(whyApart(each))}</Note>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const isGone = ({ meanwhile }: Difference) => meanwhile !== null && meanwhile.text === null;

const isFixed = ({ kind, part }: Difference) => kind !== 'added' && part?.kind === 'fixed';

const isChoosable = (each: Difference) =>
  each.kind !== 'moved' && !each.done && !isFixed(each) && !isGone(each);

function whyApart(each: Difference) {
  if (each.kind === 'moved') return 'moved';
  if (isFixed(each)) return 'written';
  return each.done ? 'there' : 'gone';
}

interface DifferenceProps {
  copy: DifferenceSectionProps['copy'];
  difference: Difference;
}

/** Where the difference stands: the title or note of an item, a paragraph under a heading, or after what it was added. */
function Place({ copy, difference: { kind, part } }: DifferenceProps) {
  const t = useTranslations('returned.where');
  if (kind === 'added') return part === null ? t('start') : t('added', { of: shortened(part.text) });
  if (part === null) return null;
  const above = copy.sent.find((each) => each.item === part.item && each.kind !== 'note') ?? part;
  return t(part.kind, { of: shortened(part.kind === 'fixed' ? part.text : above.text) });
}

const shortened = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);

/** The words that are added and removed, among those that stay. */
function Words({ difference: { words } }: Pick<DifferenceProps, 'difference'>) {
  let at = 0;
  return (
    <p className="my-1 max-w-measure whitespace-pre-line">
      {words.map(({ kind, text }) => {
        at += text.length + 1;
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        return kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}

/** What comes of the difference, and what the text says meanwhile. */
function Remarks({ copy, difference: { kind, part, meanwhile } }: DifferenceProps) {
  const t = useTranslations('returned');
  return (
    <>
      {kind === 'added' && <Meta>{t(copy.subject === 'agenda' ? 'become.item' : 'become.noted')}</Meta>}
      {kind === 'deleted' && part && <Meta>{t(`leave.${part.kind}`)}</Meta>}
      {meanwhile?.text != null && <Meta>{t('meanwhile', { text: meanwhile.text })}</Meta>}
    </>
  );
}
