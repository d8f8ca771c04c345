import { classedText, type Shape } from '@/lib/timeline/shape';

/** Renders a chart as one string. As React elements, its hundreds of lines take three times as long to render. */
export function Drawn({ shape, id }: { shape: Shape; id?: string }) {
  // safe, because classedText escapes all text, which its tests check
  return <g {...(id && { id })} dangerouslySetInnerHTML={{ __html: classedText(shape) }} />;
}
