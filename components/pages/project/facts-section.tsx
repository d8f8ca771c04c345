import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ProjectFacts } from '@/components/projects/project-facts';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { foldedText } from '@/lib/projects/long-text';

/** A project's description and facts. */
export function FactsSection(props: ComponentProps<typeof ProjectFacts>) {
  const t = useTranslations('projects.page');
  return (
    <Section id="facts" title={t('facts')}>
      <Description text={props.project.content.description} />
      <ProjectFacts {...props} />
    </Section>
  );
}

function Description({ text }: { text: string }) {
  const t = useTranslations('projects.page');
  const { shown, rest } = foldedText(text);
  if (shown === '') return null;
  return (
    <>
      <p className="typed">{shown}</p>
      {rest !== '' && (
        <div className="print-unfolded">
          <Disclosure summary={t('readOn')}>
            <p className="typed">{rest}</p>
          </Disclosure>
        </div>
      )}
    </>
  );
}
