import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FieldScope } from '@/components/ui/field-scope';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-fields';
import { ActField } from './bulk-form';

interface BulkAgainProps {
  ids: readonly string[];
  back: string;
  act: string;
  why: 'act-required' | 'tag-required' | 'tag-too-long';
  leads: readonly { code: string; name: string }[];
}

/** Asks once more where what is to change was not said in full; the chosen projects are kept. */
export function BulkAgain({ ids, back, act, why, leads }: BulkAgainProps) {
  const t = useTranslations('register.bulk');
  return (
    <>
      <Notice tone="out">{t(`problem.${why}`)}</Notice>
      <form className="bulk" action="/projects/bulk" method="get" aria-label={t('chooseAgain')}>
        <FieldScope id="again">
          <input type="hidden" name="back" value={back} />
          {ids.map((id) => (
            <input key={id} type="hidden" name="ids" value={id} />
          ))}
          <div className="bulk-fields">
            <ActField leads={leads} act={act} />
            <TextField name="tag" label={t('tagField')} size="medium" maxLength={40} />
            <Button tone="main">{t('show')}</Button>
          </div>
        </FieldScope>
      </form>
    </>
  );
}
