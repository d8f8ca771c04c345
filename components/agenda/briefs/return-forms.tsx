import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { clearedCount, nextLink } from '@/lib/agenda/briefs/clearance-rule';

interface ReturnFormsProps {
  brief: KnownBrief;
  hidden: Readonly<Record<string, string>>;
  /** Null for readers who may not. */
  giveBack: FormAction | null;
  withdraw: { takeBack: FormAction; remove: FormAction } | null;
}

/** Returns a brief to its author; its author takes it back or removes it while nobody has cleared it. */
export function ReturnForms({ brief, hidden, giveBack, withdraw }: ReturnFormsProps) {
  const t = useTranslations('briefs.page');
  const seen = { ...hidden, version: brief.version };
  const handedIn = brief.handedInOn !== null;
  const mayWithdraw = withdraw && clearedCount(brief.chain, brief.version) === 0;
  const plain = (word: string) => <SubmitButton tone="plain">{word}</SubmitButton>;
  return (
    <>
      {giveBack && handedIn && nextLink(brief.chain, brief.version) && (
        <Form
          action={giveBack}
          hidden={seen}
          submit={plain(t('returnSubmit'))}
          layout="folded"
          label={t('return')}
          id="return"
        >
          <TextArea name="reason" label={t('returnReason')} rows={3} required />
        </Form>
      )}
      {mayWithdraw && handedIn && (
        <Form
          action={withdraw.takeBack}
          hidden={seen}
          submit={plain(t('takeBack'))}
          layout="below"
          id="take-back"
        />
      )}
      {mayWithdraw && (
        <Form
          action={withdraw.remove}
          hidden={seen}
          submit={plain(t('removeSubmit'))}
          layout="folded"
          label={t('remove')}
          id="remove"
        >
          <Note>{t('removeAbout')}</Note>
        </Form>
      )}
    </>
  );
}
