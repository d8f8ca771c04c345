import { useTranslations } from 'next-intl';
import { Prose } from '@/components/ui/text';
import { briefParts, type BriefText as Text } from '@/lib/agenda/briefs/brief';

/** The written parts of a brief under their headings; parts that nobody wrote are left out. */
export function BriefText({ text }: { text: Text }) {
  const t = useTranslations('briefs.parts');
  return briefParts
    .filter((part) => text[part] !== '')
    .map((part) => (
      <section key={part} aria-label={t(part)}>
        <h3 className="mt-head mb-3">{t(part)}</h3>
        <Prose>
          {paragraphs(text[part]).map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line">
              {paragraph}
            </p>
          ))}
        </Prose>
      </section>
    ));
}

/** The paragraphs of a text, which blank lines part. */
function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => (paragraph.trim() === '' ? [] : [paragraph.trim()]));
}
