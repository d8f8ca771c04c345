import { classedText, type Shape } from '@/lib/timeline/shape';

/**
 * A drawing on the page, as one text: element by element the framework would send each of its thousands of lines
 * three times over, and take as much longer to draw them.
 */
export function Drawn({ shape, id }: { shape: Shape; id?: string }) {
  // not dangerous: classedText escapes whatever people typed, and its tests hold it to that
  return <g {...(id && { id })} dangerouslySetInnerHTML={{ __html: classedText(shape) }} />;
}
