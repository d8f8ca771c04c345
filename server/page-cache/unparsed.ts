import { STATUS_CODES } from 'node:http';
import { statusOf } from './request-fault';
import { textOf } from './worded';

/** The raw answer to bytes that Node could not parse as a request; '' if the connection is gone. */
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
