import { STATUS_CODES } from 'node:http';
import { statusOf } from './request-fault';
import { textOf } from './worded';

/** The whole answer, head and all, to what Node could not read as a request; nothing where nobody waits for one. */
export function unparsedAnswer(error: NodeJS.ErrnoException): string {
  if (error.code === 'ECONNRESET') return '';
  const fault = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-long' : 'unreadable';
  const text = textOf(fault);
  return [
    `HTTP/1.1 ${statusOf[fault]} ${STATUS_CODES[statusOf[fault]]}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
    '',
    text,
  ].join('\r\n');
}
